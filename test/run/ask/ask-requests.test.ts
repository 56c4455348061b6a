import { describe, expect, it } from 'vitest'
import type { Request } from '../../../src/item/index.ts'
import { writeLikelihood } from '../../../src/lm-eval/index.ts'
import type { Fault, Node } from '../../../src/node/index.ts'
import { askRequests } from '../../../src/run/ask/ask-requests.ts'

const fault: Fault = { kind: 'status', status: 500, detail: '' }
const { signal } = new AbortController()
const settings = {
  until: [],
  maxTokens: 9,
  temperature: 0,
  trim: false,
  seed: undefined,
  extra: {},
}

const written = (prompt: string) => ({ kind: 'generate', prompt, settings }) as unknown as Request
const rolling = (text: string) => ({ kind: 'rolling', text }) as Request
const likely = (context: string, continuation: string) =>
  ({ kind: 'loglikelihood', context, continuation }) as Request
const picture = { kind: 'picture', prompt: 'a clock', width: 8, height: 8 } as unknown as Request

const likelihood = (text: string) => ({ logLikelihood: -text.length, tokens: 1, greedy: true })

/** A node that keeps what it was asked, and fails from the given call on. */
function nodeOf({ failing = Number.POSITIVE_INFINITY, told = {} } = {}) {
  const asked: unknown[] = []
  let calls = 0
  const answer = <T>(what: unknown, result: T) => {
    asked.push(what)
    calls++
    return calls >= failing ? { ok: false, fault, relays: 2 } : result
  }
  const node = {
    generate: async ({ prompt }: { readonly prompt: string }) =>
      answer(prompt, {
        ok: true,
        completion: { text: `${prompt}!`, finish: 'stop', latencyMs: 5, ...told },
      }),
    rollingLogLikelihood: async (text: string) =>
      answer(text, { ok: true, value: likelihood(text), relays: 1, latencyMs: 7, ...told }),
    logLikelihood: async (context: string, continuations: readonly string[]) =>
      answer([context, ...continuations], {
        ok: true,
        value: continuations.map(likelihood),
        relays: 3,
        latencyMs: 20 + calls,
        ...told,
      }),
  }
  return { node: node as unknown as Node, asked }
}

const unknown = { model: null, promptTokens: null, completionTokens: null, firstTokenMs: null }

describe('the requests of an item', () => {
  it('to write are asked alone, with what the node told and null for what it did not', async () => {
    const { node } = nodeOf()
    expect(await askRequests(node, [written('p')], { signal })).toEqual({
      ok: true,
      relays: 1,
      record: { responses: ['p!'], finish: 'stop', latencyMs: 5, ...unknown },
    })
    const told = { model: 'm', promptTokens: 3, completionTokens: 4, firstTokenMs: 2 }
    const answers = await askRequests(nodeOf({ told }).node, [written('p')], { signal })
    expect(answers).toMatchObject({ record: told })
    const failed = await askRequests(nodeOf({ failing: 1 }).node, [written('p')], { signal })
    expect(failed).toEqual({ ok: false, fault, relays: 1 })
  })

  it('for continuations of one context are asked together, and the answers keep their places', async () => {
    const { node, asked } = nodeOf({ told: { model: 'm' } })
    const requests = [likely('A ', 'b'), likely('C', 'dd'), likely('A ', 'eee'), rolling('ffff')]
    const answers = await askRequests(node, requests, { signal })
    expect(asked).toEqual([['A', ' b', ' eee'], ['C', 'dd'], 'ffff'])
    expect(answers).toEqual({
      ok: true,
      relays: 3 + 3 + 1,
      record: {
        responses: [' b', 'dd', ' eee', 'ffff'].map((text) => writeLikelihood(likelihood(text))),
        ...unknown,
        ...{ finish: null, model: 'm', latencyMs: 21 },
      },
    })
  })

  it('that are alike but written are asked one by one, and their tokens added up', async () => {
    const told = { promptTokens: 3, completionTokens: 4, firstTokenMs: 2 }
    const { node, asked } = nodeOf({ told })
    const answers = await askRequests(node, [written('p'), written('p')], { signal })
    expect(asked).toEqual(['p', 'p'])
    expect(answers).toMatchObject({
      relays: 2,
      record: { responses: ['p!', 'p!'], finish: 'stop', promptTokens: 6, completionTokens: 8 },
    })
    const { node: mixed } = nodeOf()
    const rest = await askRequests(mixed, [written('p'), rolling('t')], { signal })
    expect(rest).toMatchObject({ record: { ...unknown, latencyMs: 7, finish: null } })
  })

  it('end with the first that meets a fault, with the relays of all', async () => {
    const { node, asked } = nodeOf({ failing: 2 })
    const requests = [likely('A', 'b'), likely('C', 'd'), likely('E', 'f')]
    expect(await askRequests(node, requests, { signal })).toEqual({ ok: false, fault, relays: 5 })
    expect(asked).toHaveLength(2)
  })

  it('for a picture give what the desk makes of it, or the words of a node that sends none', async () => {
    const sent = { ok: true, drawing: { picture: Buffer.from('p'), latencyMs: 9, model: 'm' } }
    const drawing = (result: unknown) => ({ draw: async () => result }) as unknown as Node
    const kept = { kind: 'picture', sha256: 'a' }
    const deskOf = (evidence: readonly unknown[]) =>
      ({ take: async () => ({ text: 'seen', finish: 'stop', evidence }) }) as never
    const ask = (node: Node, desk = deskOf([kept])) =>
      askRequests(node, [picture], { signal, desk })
    const { model: _, ...rest } = unknown
    expect(await ask(drawing(sent))).toEqual({
      ok: true,
      relays: 1,
      record: {
        ...{ responses: ['seen'], finish: 'stop', model: 'm', latencyMs: 9, evidence: [kept] },
        ...rest,
      },
    })
    const bare = await ask(drawing(sent), deskOf([]))
    expect(bare.ok && 'evidence' in bare.record).toBe(false)
    const words = { ok: true, drawing: { words: 'I will not', latencyMs: 9 } }
    expect(await ask(drawing(words))).toMatchObject({
      record: { responses: ['I will not'], finish: 'filtered', model: null },
    })
    expect(await ask(drawing({ ok: false, fault }))).toEqual({ ok: false, fault, relays: 1 })
  })

  it('for a picture need a desk, and are the only ones of their item', async () => {
    const { node } = nodeOf()
    await expect(askRequests(node, [picture], { signal })).rejects.toThrow('no desk for pictures')
    await expect(askRequests(node, [picture, picture], { signal })).rejects.toThrow(
      'the only request of its item',
    )
    const chat = { ...likely('', 'b'), context: [{ role: 'user', content: 'q' }] } as Request
    await expect(askRequests(node, [chat], { signal })).rejects.toThrow('were not refused before')
  })
})
