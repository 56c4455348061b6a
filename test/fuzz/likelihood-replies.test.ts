import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Echo, readEcho } from '../../src/node/likelihood/echo-reply.ts'
import { readCompletionToken, readNativeToken } from '../../src/node/likelihood/forced-reply.ts'
import { readPrefill } from '../../src/node/likelihood/prefill-reply.ts'
import { tried } from '../support/tried.ts'
import { type Json, mutated } from './json.ts'

const prompt = 'The capital of'
const texts = ['The', ' capital', ' of', ' France']

const echoed: Json = {
  usage: { prompt_tokens: 3, completion_tokens: 1 },
  choices: [
    {
      text: `${prompt} France`,
      logprobs: {
        tokens: texts,
        token_logprobs: [null, -1.5, -0.25, -0.5],
        top_logprobs: [null, { ' city': -0.5 }, { ' of': -0.25 }, { ' France': -0.5, ' Rome': -3 }],
        text_offset: [0, 3, 11, 14],
      },
    },
  ],
}

const token = (text: string, at: number) => ({ id: at, text, logprob: at === 0 ? null : -at })
const prefilled: Json = {
  generated_text: ' France',
  details: {
    prefill: texts.slice(0, 3).map(token),
    tokens: [{ id: 9, text: ' France', logprob: -0.5, special: false }],
  },
}

const place = {
  id: 5,
  logprob: -1,
  top_logprobs: [
    { id: 7, logprob: -0.5 },
    { id: 5, logprob: -1 },
  ],
}
const forced: Json = {
  usage: { prompt_tokens: 3 },
  choices: [{ text: ' France', logprobs: { content: [place] } }],
}
const native: Json = { content: ' France', tokens_evaluated: 3, completion_probabilities: [place] }

/** Bodies as the readers get them: whatever parses. */
function bodies(valid: Json): fc.Arbitrary<unknown> {
  const odd = fc.jsonValue({ maxDepth: 3, stringUnit: 'binary' })
  return fc.oneof(
    { weight: 9, arbitrary: mutated(valid).map(parsed) },
    { weight: 1, arbitrary: odd },
  )
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

const numRuns = tried(3000)

describe('a reply with log-probabilities is read or refused in words', () => {
  it('when it repeats the prompt', () => {
    expect(readEcho(echoed, prompt)).toMatchObject({ ok: true, value: { generated: 1 } })
    const property = fc.property(bodies(echoed), (body) => {
      const reading = readEcho(body, prompt)
      if (reading.ok) requireEcho(reading.value)
      else requireProblem(reading.problem)
    })
    fc.assert(property, { numRuns })
  })

  it('when it lists the tokens of the prompt', () => {
    expect(readPrefill(prefilled, prompt).ok).toBe(true)
    const property = fc.property(bodies(prefilled), (body) => {
      const reading = readPrefill(body, prompt)
      if (!reading.ok) return requireProblem(reading.problem)
      const { prefill, tokens } = reading.value
      if (prefill.length === 0 || tokens.length === 0) throw new Error('no tokens')
      for (const { id, logprob } of [...prefill, ...tokens]) requireNumbers(id, logprob ?? 0)
    })
    fc.assert(property, { numRuns })
  })

  it.each([
    ['in the words of OpenAI', forced, readCompletionToken],
    ["in llama.cpp's own", native, readNativeToken],
  ] as const)('when it forces a token, %s', (_, valid, readToken) => {
    expect(readToken(valid)).toMatchObject({ ok: true, value: { id: 5, promptTokens: 3 } })
    const property = fc.property(bodies(valid), (body) => {
      const reading = readToken(body)
      if (!reading.ok) return requireProblem(reading.problem)
      const { id, logprob, top, promptTokens = 0 } = reading.value
      requireNumbers(id, logprob, promptTokens, ...top.flatMap((one) => [one.id, one.logprob]))
      if (top.some((one, at) => one.logprob > (top[at - 1]?.logprob ?? one.logprob))) {
        throw new Error('the most probable token is not the first')
      }
    })
    fc.assert(property, { numRuns })
  })
})

describe('once found', () => {
  it('more tokens generated than there are is refused', () => {
    const body = { ...echoed, usage: { completion_tokens: 9 } }
    expect(readEcho(body, prompt)).toMatchObject({ ok: false })
  })

  it('a reply full of most probable tokens is read', () => {
    const many = Object.fromEntries(Array.from({ length: 300_000 }, (_, at) => [`${at}`, -1 - at]))
    const logprobs = { tokens: ['The'], token_logprobs: [null], top_logprobs: [many] }
    const body = { choices: [{ text: 'The', logprobs }] }
    expect(readEcho(body, 'The')).toMatchObject({ value: { tokens: [{ top: -1 }] } })
  })
})

function requireEcho({ tokens, offsets, generated }: Echo): void {
  if (generated < 0 || generated > tokens.length) throw new Error(`${generated} were generated`)
  if (offsets !== undefined && offsets.length !== tokens.length) throw new Error('no offsets')
  for (const { logprob, top } of tokens) requireNumbers(logprob ?? 0, top ?? 0)
}

function requireNumbers(...numbers: readonly number[]): void {
  if (!numbers.every(Number.isFinite)) throw new Error(`no numbers: ${numbers.join()}`)
}

function requireProblem(problem: string): void {
  if (problem === '') throw new Error('a refusal without a reason')
}
