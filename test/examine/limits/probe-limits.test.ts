import { describe, expect, it } from 'vitest'
import { probeLimits } from '../../../src/examine/index.ts'
import { openNode, persistent } from '../../../src/node/index.ts'
import { checkLimits } from '../../../src/verdict/index.ts'
import { recordingClock } from '../../node/asking.ts'
import { chatReply, sendJson, serve } from '../../node/server.ts'
import { type Habits, serveVllm } from '../servers.ts'

const limits = { inputTokens: 200, outputTokens: 50 }
const { signal } = new AbortController()

/** Probes a node of the given habits at 200 input and 50 output tokens. */
async function probe(habits: Habits, tokenize?: (text: string) => Promise<number | undefined>) {
  await using server = await serveVllm(habits)
  const probed = await probeAt(server.url, tokenize)
  return { ...probed, asked: server.received.length }
}

async function probeAt(url: string, tokenize?: (text: string) => Promise<number | undefined>) {
  const node = persistent(
    openNode({ url, protocol: 'chat', model: undefined }, { concurrency: 1 }),
    recordingClock(),
  )
  try {
    const counting = { ...node, ...(tokenize && { countTokens: tokenize }) }
    const probed = await probeLimits(counting, limits, signal)
    const checks = checkLimits(probed).map(({ id, holds, text }) => `${id} ${holds}: ${text}`)
    return { probed, checks }
  } finally {
    await node.close()
  }
}

describe('the limits of a chain', () => {
  it('are kept by a node that drops what is one token beyond them', async () => {
    const { probed, checks, asked } = await probe({ drops: { input: 200, output: 50 } })
    expect(probed.counted).toBe('usage')
    expect(checks).toEqual([
      'input-inside yes: answers a call with 200 input tokens (limit 200)',
      'input-beyond yes: drops a call with 201 input tokens, beyond the limit of 200 with status 400',
      'output-inside yes: answers a call for 50 output tokens (50 came)',
      'output-beyond yes: drops a call for 51 output tokens, beyond the limit of 50 with status 400',
    ])
    expect(asked).toBe(7)
  })

  it('are not kept by a node that answers everything', async () => {
    expect((await probe({})).checks).toEqual([
      'input-inside yes: answers a call with 200 input tokens (limit 200)',
      'input-beyond no: answers a call with 201 input tokens, beyond the limit of 200',
      'output-inside yes: answers a call for 50 output tokens (50 came)',
      'output-beyond no: answers a call for 51 output tokens, beyond the limit of 50 in full',
    ])
  })

  it('are not kept by a node that drops calls inside them', async () => {
    const { checks } = await probe({ drops: { input: 150, output: 20 } })
    expect(checks[0]).toBe(
      'input-inside no: drops a call with 200 input tokens (limit 200) with status 400',
    )
    expect(checks[2]).toBe('output-inside no: drops a call for 50 output tokens with status 400')
  })

  it('are not kept by a node that cuts prompts silently', async () => {
    const { checks } = await probe({ cutsInput: 180 })
    expect(checks[1]).toBe(
      'input-beyond no: answers a call with 201 input tokens, beyond the limit of 200, with the prompt cut silently',
    )
  })

  it('may be kept by cutting answers at the limit, but not before it', async () => {
    const atLimit = await probe({ capsOutput: 50 })
    expect(atLimit.checks[3]).toBe(
      'output-beyond yes: cuts the answer to a call for 51 output tokens, beyond the limit of 50 after 50',
    )
    const before = await probe({ capsOutput: 30 })
    expect(before.checks[2]).toBe(
      'output-inside no: cuts the answer to a call for 50 output tokens after 30',
    )
  })

  it("are told in the node's own tokens where it counts a text but no replies, with a margin", async () => {
    const { probed, checks } = await probe({ countsTokens: false })
    expect(probed.counted).toBe('tokenize')
    expect(checks[0]).toBe('input-inside yes: answers a call with 170 input tokens (limit 200)')
    expect(checks[1]).toMatch(/^input-beyond no: answers a call with 231 input tokens/u)
    expect(checks[3]).toBe(
      'output-beyond untold: answers a call for 51 output tokens, beyond the limit of 50, how much is not told',
    )
  })

  it('are estimated by a tokenizer where the node counts nothing, with a margin', async () => {
    const { probed } = await probe({ countsTokens: false }, async () => undefined)
    expect(probed.counted).toBe('o200k_base')
    expect(probed.input.inside.tokens).toBe(170)
    expect(probed.input.beyond.tokens).toBe(231)
  })

  it('are estimated where the node says the same count whatever it is sent', async () => {
    await using server = await serve((response) => sendJson(response, chatReply('yes')))
    const { probed } = await probeAt(server.url)
    expect(probed.counted).toBe('o200k_base')
  })

  it('leave room for a chat template, which no caller sends', async () => {
    await using server = await serve((response, { body }) => {
      const text = JSON.parse(body).messages[0].content
      const usage = { prompt_tokens: text.split(' ').length + 36, completion_tokens: 1 }
      sendJson(response, { ...chatReply('yes'), usage })
    })
    const { probed } = await probeAt(server.url)
    expect(probed.input.inside.tokens, 'with the template').toBe(200)
    expect(probed.input.beyond.tokens, 'without the template it is 201').toBe(237)
  })
})
