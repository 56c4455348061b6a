import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readEcho } from '../../../src/node/likelihood/echo-reply.ts'
import { readCompletionToken, readNativeToken } from '../../../src/node/likelihood/forced-reply.ts'
import { describeReference, reference } from '../../support/reference.ts'

/** Replies of two versions of llama.cpp's server, as `curl -i` printed them. */
const folder = reference('data/llama-server-transcripts')

function bodyOf(name: string): unknown {
  const text = readFileSync(join(folder, name), 'utf8')
  const [, body = ''] = /\r?\n\r?\n(\{.*\})\n\[curl exit 0\]/su.exec(text) ?? []
  return JSON.parse(body)
}

/** Ids in the model's vocabulary. */
const paris = 3681
const features = 5680

describeReference('data/llama-server-transcripts', 'replies recorded from llama.cpp', () => {
  it.each([
    ['100-ll-logit-bias-force.txt', readNativeToken],
    ['101-ll-logit-bias-force-v1.txt', readCompletionToken],
    ['new-2026-08/100-ll-logit-bias-force.txt', readNativeToken],
    ['new-2026-08/101-ll-logit-bias-v1.txt', readCompletionToken],
    ['new-2026-08/102-ll-logit-bias-openai-form.txt', readCompletionToken],
  ])('%s: the forced token with the log-probability it had', (name, read) => {
    expect(read(bodyOf(name))).toMatchObject({
      ok: true,
      value: {
        id: paris,
        logprob: expect.closeTo(-19.1249, 4),
        top: [{ id: features, logprob: expect.closeTo(-2.207, 2) }],
        promptTokens: 6,
      },
    })
  })

  it('102: the old version ignores a map, so another token comes', () => {
    expect(readCompletionToken(bodyOf('102-ll-logit-bias-openai-form.txt'))).toMatchObject({
      value: { id: features, logprob: expect.closeTo(-2.2064, 4) },
    })
  })

  it('105: the whole vocabulary agrees with the forced token of 100', () => {
    const reading = readNativeToken(bodyOf('105-ll-nprobs-full-vocab.txt'))
    if (!reading.ok) throw new Error(reading.problem)
    const { top } = reading.value
    expect(top).toHaveLength(32_000)
    expect(top.reduce((sum, { logprob }) => sum + Math.exp(logprob), 0)).toBeCloseTo(1, 3)
    expect(top.find(({ id }) => id === paris)?.logprob).toBeCloseTo(-19.1249, 3)
  })

  it('22: an echo that was silently ignored is not taken for one', () => {
    const prompt = 'The capital of France is'
    expect(readEcho(bodyOf('new-2026-08/22-v1-completions-echo.txt'), prompt)).toEqual({
      ok: false,
      problem: 'the answer does not begin with the prompt: echo was ignored',
    })
  })
})
