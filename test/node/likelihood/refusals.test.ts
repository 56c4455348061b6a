import { describe, expect, it } from 'vitest'
import { sendJson, serve } from '../server.ts'
import { likelihoodNode } from './asking.ts'
import { oracle } from './toy-model.ts'
import { echoing, forcing, prefilling, serveToy, type Traits } from './toy-server.ts'

const capital = 'The capital of France is'

/** Servers that must not be believed, and what is said of them. */
const traps: readonly (readonly [string, Traits, string])[] = [
  ['rejects echo', { ...echoing, echo: 'rejected' }, 'HTTP status 500: Unsupported param: echo'],
  ['ignores echo', { ...echoing, echo: 'ignored' }, 'does not begin with the prompt'],
  ['echoes another text', { ...echoing, altered: (text) => text.trim().toLowerCase() }, 'echo was'],
  ['echoes without log-probabilities', { ...echoing, echoed: 'none' }, 'no log-probabilities of'],
  ['echoes in the form of chats', { ...echoing, ids: true }, "required property 'tokens'"],
  ['echoes null for the prompt', { ...echoing, echoed: 'null' }, 'of a token is missing'],
  ['echoes a few tokens only', { ...echoing, echoed: 'short' }, 'do not add up to the prompt'],
  ['echoes zeros', { ...echoing, echoed: 'zero' }, 'every token is given as certain'],
  ['echoes numbers of its own', { ...echoing, echoed: 'made-up' }, 'echoed with another'],
  ['echoes positive logarithms', { ...echoing, echoed: 'positive' }, 'has the log-probability 1'],
  ['does not tell the top tokens', { ...echoing, echoed: 'without-top' }, 'most probable tokens'],
  ['tells no prefill', { ...prefilling, prefill: 'none' }, 'prefill must NOT have fewer than 1'],
  ['tells a short prefill', { ...prefilling, prefill: 'short' }, 'do not spell it'],
  ['tells a prefill of nulls', { ...prefilling, prefill: 'null' }, 'of a token is missing'],
  ['ignores logit_bias', { ...forcing, bias: 'ignored' }, 'another token came'],
  ['tells biased log-probabilities', { ...forcing, biased: true }, 'than the same one unforced'],
  [
    'has no /tokenize',
    { ...forcing, routes: ['/v1/completions'] },
    'forced-tokens: HTTP status 404: no such route',
  ],
  ['reads only the end of a prompt', { ...forcing, context: 3 }, 'was read as 3'],
  ['has no route at all', { ...forcing, routes: [] }, 'echo: HTTP status 404'],
]

describe('a server that cannot be believed', () => {
  it.each(traps)('%s: is refused, never scored', async (_what, traits, reason) => {
    await using server = await serveToy(traits)
    await using node = likelihoodNode(server.url)
    expect(await node.support()).toEqual({
      kind: 'unsupported',
      reason: expect.stringContaining(reason),
    })
    await expect(node.ask(capital, [' Rome'])).rejects.toMatchObject({
      code: 'NODE_REFUSED',
      message: expect.stringContaining(`${server.url}: gives no log-likelihoods (echo: `),
      next: expect.stringContaining('write its answers'),
    })
  })
})

describe('a server that goes wrong after its examination', () => {
  const later: readonly (readonly [string, Traits, Partial<Traits>])[] = [
    ['echoes less', echoing, { echoed: 'short' }],
    ['stops to echo', echoing, { echo: 'ignored' }],
    ['loses log-probabilities', echoing, { echoed: 'null' }],
    ['cuts an echoed prompt', echoing, { context: 4 }],
    ['cuts a prefilled prompt', prefilling, { context: 4 }],
    ['loses the prefill', prefilling, { prefill: 'null' }],
    ['cuts a prompt of tokens', forcing, { context: 4 }],
    ['ignores the bias', forcing, { bias: 'ignored' }],
  ]
  it.each(later)('%s: is a fault, not a likelihood', async (_what, traits, change) => {
    await using server = await serveToy(traits)
    await using node = likelihoodNode(server.url)
    expect(await node.support()).toMatchObject({ kind: 'supported' })
    server.traits = { ...traits, ...change }
    expect(await node.ask(capital, [' Rome', ' Paris'])).toMatchObject({
      ok: false,
      fault: { kind: 'malformed' },
    })
  })
})

describe('the examination', () => {
  it('is made once for a node, however many ask at the same time', async () => {
    await using server = await serveToy(echoing)
    await using node = likelihoodNode(server.url)
    await Promise.all([node.support(), node.support(), node.ask(capital, [' Rome'])])
    const before = server.received.length
    await node.support()
    expect(server.received).toHaveLength(before)
  })

  it('of a node that is gone is a fault, and is made again', async () => {
    const gone = await serve(() => {})
    await gone[Symbol.asyncDispose]()
    await using node = likelihoodNode(gone.url)
    expect(await node.support()).toMatchObject({ kind: 'fault', fault: { kind: 'unreachable' } })
    expect(await node.ask(capital, [' Rome'])).toMatchObject({ ok: false, relays: 0 })
  })

  it('goes on where an overloaded server ended it before', async () => {
    await using toy = await serveToy(forcing)
    await using server = await serve(async (response, { path, body, method }, count) => {
      if (count === 1) return sendJson(response, { error: { message: 'busy' } }, 503)
      const reply = await fetch(`${toy.url}${path}`, { method, body })
      sendJson(response, await reply.text(), reply.status)
    })
    await using node = likelihoodNode(server.url)
    expect(await node.support()).toMatchObject({ kind: 'fault', fault: { status: 503 } })
    expect(await node.support()).toMatchObject({ kind: 'supported', method: 'forced-tokens' })
  })

  it('tells a refusal without the key, and sends it as a bearer', async () => {
    const key = 'very-secret-key-1234'
    await using server = await serve((response, { headers }) =>
      sendJson(response, { error: { message: `no ${headers.authorization}` } }, 403),
    )
    await using node = likelihoodNode(server.url, { key })
    expect(await node.support()).toMatchObject({ kind: 'unsupported' })
    expect(JSON.stringify(await node.support())).not.toContain(key)
    expect(server.received.every(({ headers }) => headers.authorization === `Bearer ${key}`)).toBe(
      true,
    )
  })
})

describe('relays', () => {
  it('are sent once and counted, the one that failed too', async () => {
    await using toy = await serveToy(echoing)
    let left = Number.POSITIVE_INFINITY
    await using server = await serve(async (response, { path, body, method }) => {
      if (left-- === 0) {
        sendJson(response, { error: { message: 'busy' } }, 503)
        return
      }
      const reply = await fetch(`${toy.url}${path}`, { method, body })
      sendJson(response, await reply.text(), reply.status)
    })
    await using node = likelihoodNode(server.url)
    await node.support()
    left = 1
    const { logLikelihood } = oracle(capital, ' Rome')
    expect(await node.ask(capital, [' Rome', ' Paris'])).toMatchObject({
      ok: false,
      relays: 2,
      fault: { status: 503 },
    })
    expect(await node.ask(capital, [' Rome', ' Paris'])).toMatchObject({
      ok: true,
      relays: 2,
      model: 'toy',
      value: [{ logLikelihood: expect.closeTo(logLikelihood, 9) }, {}],
    })
  })
})
