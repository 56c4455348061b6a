import { describe, expect, it } from 'vitest'
import { judgeLimits, probeLimits } from '../../../src/doctor/index.ts'
import { openNode } from '../../../src/node/index.ts'
import { recordingClock } from '../../node/asking.ts'
import { type Habits, serveVllm } from '../servers.ts'

const limits = { inputTokens: 200, outputTokens: 50 }
const { signal } = new AbortController()

/** Probes a node of the given habits at 200 input and 50 output tokens. */
async function probe(habits: Habits, tokenize?: (text: string) => Promise<number | undefined>) {
  await using server = await serveVllm(habits)
  const node = openNode(
    { url: server.url, protocol: 'chat', model: undefined },
    { concurrency: 1, clock: recordingClock() },
  )
  try {
    const probed = await probeLimits(node, limits, {
      signal,
      ...(tokenize === undefined ? {} : { tokenize }),
    })
    const checks = judgeLimits(probed).map(({ id, holds, text }) => `${id} ${holds}: ${text}`)
    return { probed, checks, asked: server.received.length }
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

  it("are told in the node's own tokens where it counts a text but no replies", async () => {
    const words = async (text: string) => text.split(' ').length
    const { probed, checks } = await probe({ countsTokens: false }, words)
    expect(probed.counted).toBe('tokenize')
    expect(checks[0]).toBe('input-inside yes: answers a call with 200 input tokens (limit 200)')
    expect(checks[3]).toBe(
      'output-beyond untold: answers a call for 51 output tokens, beyond the limit of 50, how much is not told',
    )
  })

  it('are estimated by a tokenizer where the node counts nothing', async () => {
    const { probed } = await probe({ countsTokens: false })
    expect(probed.counted).toBe('o200k_base')
    expect(probed.input?.inside.tokens).toBe(200)
    expect(probed.input?.beyond.tokens).toBe(201)
  })
})
