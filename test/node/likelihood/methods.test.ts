import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { likelihoodNode } from './asking.ts'
import { greedyText, oracle } from './toy-model.ts'
import { echoing, forcing, prefilling, serveToy, type Traits } from './toy-server.ts'

/** Servers that can be asked, by what is special about them. */
const servers: readonly (readonly [string, string, Traits])[] = [
  ['echoes, its offsets shifted by the mark', 'echo', echoing],
  ['echoes, its offsets right', 'echo', { ...echoing, offsets: 'right' }],
  ['echoes without offsets', 'echo', { ...echoing, offsets: 'absent' }],
  ['echoes with offsets in bytes', 'echo', { ...echoing, offsets: 'bytes' }],
  ['echoes tokens without their spaces', 'echo', { ...echoing, spaceless: true }],
  ['tells the prefill', 'prefill', prefilling],
  ['tells the prefill without spaces', 'prefill', { ...prefilling, spaceless: true }],
  ['lets tokens be forced, by pairs', 'forced-tokens', forcing],
  ['lets tokens be forced, by a map', 'forced-tokens', { ...forcing, bias: 'map' }],
  ['ignores echo, but lets tokens be forced', 'forced-tokens', { ...forcing, echo: 'ignored' }],
  [
    'lets tokens be forced on its own route only',
    'forced-tokens',
    { ...forcing, routes: ['/completion', '/tokenize'] },
  ],
]

const capital = 'The capital of France is'

const questions: readonly (readonly [string, readonly string[]])[] = [
  [capital, [' Paris', ' Rome', ' Romeo', ' Paris, of course', greedyText(capital, 1)]],
  ['Question: which?\nAnswer:', [' A', ' B', ' C', ' D']],
  ['Spaces go with what follows:  ', ['A', 'Paris']],
  ['Line\n', ['\nnext']],
  ['Trente ans après é', [' é', ' où', ', 日本']],
  ['日本の首', ['都', '相']],
  ['Emoji 🙂', [' 🙃 Paris', '🙂']],
]

describe.each(servers)('a server that %s', (_what, method, traits) => {
  it(`is asked by ${method} and agrees with the oracle`, async () => {
    await using server = await serveToy(traits)
    await using node = likelihoodNode(server.url)
    expect(await node.support()).toMatchObject({ kind: 'supported', method, rolling: true })
    for (const [context, continuations] of questions) {
      const result = await node.ask(context, continuations)
      if (!result.ok) throw new Error(`${context}: ${result.fault.detail}`)
      for (const [at, continuation] of continuations.entries()) {
        const expected = oracle(context, continuation)
        expect(result.value[at]).toEqual({
          ...expected,
          logLikelihood: expect.closeTo(expected.logLikelihood, 9),
        })
      }
    }
  })

  it('tells what greedy decoding gives', async () => {
    await using server = await serveToy(traits)
    await using node = likelihoodNode(server.url)
    const long = greedyText(capital, 3)
    expect(oracle(capital, long)).toMatchObject({ greedy: true, tokens: 3 })
    const result = await node.ask(capital, [long, `${long.slice(0, -1)}?`, ' Rome'])
    expect(result.ok && result.value.map(({ greedy }) => greedy)).toEqual([true, false, false])
  })

  it('gives the log-likelihood of a whole text', async () => {
    await using server = await serveToy(traits)
    await using node = likelihoodNode(server.url)
    const text = 'The capital of France, of course, is Paris.'
    const { logLikelihood, tokens } = oracle('', text)
    expect(await node.rolling(text)).toMatchObject({
      ok: true,
      value: { tokens, logLikelihood: expect.closeTo(logLikelihood, 9) },
    })
  })
})

describe('a server without a mark before its prompts', () => {
  it.each([
    ['echo', echoing],
    ['prefill', prefilling],
    ['forced-tokens', forcing],
  ])(
    'is asked by %s after a context, and says that it cannot be without',
    async (method, traits) => {
      await using server = await serveToy({ ...traits, marked: false })
      await using node = likelihoodNode(server.url)
      expect(await node.support()).toEqual({
        kind: 'supported',
        method,
        emptyContext: false,
        rolling: false,
      })
      const { logLikelihood } = oracle(capital, ' Rome', false)
      expect(await node.ask(capital, [' Rome'])).toMatchObject({
        value: [{ logLikelihood: expect.closeTo(logLikelihood, 9) }],
      })
      expect(await node.ask('', [capital])).toMatchObject({
        ok: false,
        fault: { kind: 'malformed' },
      })
      expect(await node.rolling(capital)).toMatchObject({ ok: false, fault: { kind: 'malformed' } })
    },
  )
})

describe('a token that crosses from the context into the continuation', () => {
  it.each([
    ['echo', echoing],
    ['echo of tokens without spaces', { ...echoing, spaceless: true }],
    ['prefill', prefilling],
    ['forced tokens', forcing],
  ])('counts as a whole: %s', async (_method, traits) => {
    await using server = await serveToy(traits)
    await using node = likelihoodNode(server.url)
    const expected = oracle(`${capital} Ro`, 'me, of course')
    expect(await node.ask(`${capital} Ro`, ['me, of course'])).toMatchObject({
      value: [{ tokens: 4, logLikelihood: expect.closeTo(expected.logLikelihood, 9) }],
    })
  })
})

describe('any text', () => {
  const words = fc.array(
    fc.constantFrom(' Paris', ' Rome', ',', ' é', '日本', '🙂', ' A', 'x', ' the', '\n', ' ', '"'),
    { minLength: 1, maxLength: 8 },
  )

  it('has the same log-likelihood however it is asked', async () => {
    await using echo = await serveToy(echoing)
    await using prefill = await serveToy(prefilling)
    await using forced = await serveToy(forcing)
    await using echoNode = likelihoodNode(echo.url)
    await using prefillNode = likelihoodNode(prefill.url)
    await using forcedNode = likelihoodNode(forced.url)
    await fc.assert(
      fc.asyncProperty(words, words, async (before, after) => {
        const context = `Q:${before.join('')}`
        const continuation = `:${after.join('')}`
        const expected = oracle(context, continuation)
        for (const node of [echoNode, prefillNode, forcedNode]) {
          expect(await node.ask(context, [continuation])).toMatchObject({
            ok: true,
            value: [
              {
                ...expected,
                logLikelihood: expect.closeTo(expected.logLikelihood, 9),
              },
            ],
          })
        }
      }),
      { numRuns: 60 },
    )
  })
})

describe('continuations that begin alike', () => {
  it('share the requests for what they have in common', async () => {
    await using server = await serveToy(forcing)
    await using node = likelihoodNode(server.url)
    await node.support()
    const before = server.received.length
    const result = await node.ask(capital, [' Paris', ' Paris, of', ' Paris, the'])
    const asked = server.received.slice(before)
    expect(asked.filter(({ path }) => path === '/tokenize')).toHaveLength(4)
    // " Paris" and "," once, " of" and " the".
    expect(asked.filter(({ path }) => path === '/v1/completions')).toHaveLength(4)
    expect(result.relays).toBe(asked.length)
  })
})
