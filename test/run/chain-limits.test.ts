import { describe, expect, it } from 'vitest'
import { type LoadedTiers, parseTiers } from '../../src/chains/index.ts'
import { answerBook, skillResponder } from '../../src/mock-node/index.ts'
import { loadSuite } from '../../src/suite/index.ts'
import { chatReply, type Received, sendJson, serve } from '../node/server.ts'
import { type Conduct, conductRun } from '../support/conduct.ts'
import { promptIn } from '../support/prompt-in.ts'
import { starterTiersText } from '../support/tiers.ts'

const starter = await loadSuite('suites/starter')
const book = answerBook(starter)
const { answer } = skillResponder(book, 0.95, 'limits')

/** The project's tiers with other limits. */
function tiersWith(limits: Readonly<Record<string, unknown>>): LoadedTiers {
  const file = JSON.parse(starterTiersText())
  for (const chain of file.chains) {
    if (chain.limits !== null) chain.limits = { ...chain.limits, ...limits }
  }
  return parseTiers(Buffer.from(JSON.stringify(file)), 'tiers.json')
}

/** A word is a token; what a chat template would add comes on top. */
function usageOf(prompt: string, text: string, template: number) {
  return { prompt_tokens: words(prompt) + template, completion_tokens: words(text) }
}

const words = (text: string) => text.split(/\s+/u).length

interface Asked {
  readonly prompt: string
  readonly maxTokens: number
  readonly isItem: boolean
}

/** A good node that counts words, and refuses what `refuses` says. */
async function serveNode(refuses: (asked: Asked) => number | undefined, template = 0) {
  const asked: Asked[] = []
  const server = await serve((response, { path, body }: Received) => {
    if (path !== '/v1/chat/completions') return sendJson(response, {}, 404)
    const prompt = promptIn({ body })
    const maxTokens: number = JSON.parse(body).max_tokens
    const call = { prompt, maxTokens, isItem: book.find(prompt) !== undefined }
    asked.push(call)
    const status = refuses(call)
    if (status !== undefined) return sendJson(response, { error: { message: 'no' } }, status)
    const text = answer(prompt)
    sendJson(response, { ...chatReply(text), usage: usageOf(prompt, text, template) })
  })
  return { ...server, asked, [Symbol.asyncDispose]: () => server[Symbol.asyncDispose]() }
}

const run = (options: Pick<Conduct, 'url'> & Partial<Conduct>) =>
  conductRun({ suite: starter, concurrency: 8, ...options })

function reasons({ conclusion }: Awaited<ReturnType<typeof run>>) {
  return conclusion.verdicts.map(({ chain, verdict, reason }) => `${chain.id} ${verdict} ${reason}`)
}

describe('the limits of a chain, probed once the score is met', () => {
  it('let a node pass that takes calls up to them', async () => {
    await using node = await serveNode(({ prompt, maxTokens }) =>
      words(prompt) > 200 || maxTokens > 1000 ? 400 : undefined,
    )
    expect(reasons(await run({ url: node.url, tiers: tiersWith({ beyond: 'drop' }) }))).toEqual([
      'iq-text-70 certified evidence-for',
      'iq-text-55 certified evidence-for',
      'iq-text-55-batch certified evidence-for',
      'iq-image-512 inconclusive chain-has-no-suite',
    ])
    const [longest] = node.asked.toSorted((a, b) => words(b.prompt) - words(a.prompt))
    expect(words(longest?.prompt ?? ''), 'one beyond').toBe(201)
    const outputs = node.asked.map(({ maxTokens }) => maxTokens).filter((n) => n >= 1000)
    expect(Math.max(...outputs)).toBe(1001)
  })

  it('deny a node that refuses calls inside them', async () => {
    await using node = await serveNode(({ maxTokens, isItem }) =>
      !isItem && maxTokens > 500 ? 422 : undefined,
    )
    expect(reasons(await run({ url: node.url }))).toContain('iq-text-70 denied limits-refused')
  })

  it('deny a node that answers larger calls where the chain demands that it drops them', async () => {
    await using node = await serveNode(() => undefined)
    const { verdicts } = (await run({ url: node.url, tiers: tiersWith({ beyond: 'drop' }) }))
      .conclusion
    expect(verdicts[0]).toMatchObject({ verdict: 'denied', reason: 'limits-exceeded' })
  })

  it('leave the verdict open when calls at them only fail', async () => {
    await using node = await serveNode(({ maxTokens, isItem }) =>
      !isItem && maxTokens >= 1000 ? 500 : undefined,
    )
    expect(reasons(await run({ url: node.url }))).toContain(
      'iq-text-70 inconclusive limits-not-shown',
    )
  })

  it('are probed again with a complete run whose calls only failed, and asks no item again', async () => {
    let failures = 0
    await using node = await serveNode(({ maxTokens, isItem }) =>
      !isItem && maxTokens >= 1000 && failures++ < 6 ? 500 : undefined,
    )
    expect(reasons(await run({ url: node.url, again: true }))).toContain(
      'iq-text-70 certified evidence-for',
    )
    const items = node.asked.filter(({ isItem, maxTokens }) => isItem && maxTokens > 1)
    expect(new Set(items.map(({ prompt }) => prompt)).size).toBe(items.length)
  })

  it('cost a node nothing that does not meet the score', async () => {
    await using node = await serve((response) => sendJson(response, chatReply('no idea')))
    const { conclusion } = await run({ url: node.url })
    expect(conclusion.verdicts[0]?.reason).toBe('evidence-against')
    const probes = node.received.filter(({ body }) => body.includes('Count from one'))
    expect(probes).toEqual([])
  })
})

describe('prompts and the limits of a chain, before the first item', () => {
  it('a suite whose prompts are too long is refused, naming the longest and the chain', async () => {
    await using node = await serveNode(() => undefined)
    const asked = run({ url: node.url, tiers: tiersWith({ inputTokens: 60 }) })
    await expect(asked).rejects.toThrow(
      /^starter \d+\.\d+\.\d+ is too large for iq-text-70: the prompt of task 'starter_\w+', document \d+ has \d+ tokens \(usage\), 60 are allowed$/u,
    )
    await expect(asked).rejects.toMatchObject({ code: 'CONFIG' })
    expect(node.asked.filter(({ maxTokens }) => maxTokens > 1)).toEqual([])
  })

  it('a suite that asks for longer answers than a chain allows is refused too', async () => {
    await using node = await serveNode(() => undefined)
    const asked = run({ url: node.url, tiers: tiersWith({ outputTokens: 500 }) })
    await expect(asked).rejects.toThrow(
      'answers of up to 1000 tokens are asked for, 500 are allowed',
    )
  })

  it('what a chat template adds does not count: no caller sends it', async () => {
    await using node = await serveNode(() => undefined, 150)
    const { prompts } = await run({ url: node.url })
    expect(prompts?.counted).toBe('usage')
    expect(prompts?.template).toBe(150)
    expect(prompts?.longest.tokens).toBeLessThan(175)
  })

  it('are estimated where the node counts nothing', async () => {
    await using node = await serve((response, { path, body }) => {
      if (path !== '/v1/chat/completions') return sendJson(response, {}, 404)
      const { usage: _, ...reply } = chatReply(answer(promptIn({ body })))
      sendJson(response, reply)
    })
    const { prompts, conclusion } = await run({ url: node.url })
    expect(prompts?.counted).toBe('o200k_base')
    expect(conclusion.verdicts[0]?.verdict).toBe('certified')
  })

  it('do not matter to a limited run, which certifies nothing', async () => {
    await using node = await serveNode(() => undefined)
    const { prompts } = await run({
      url: node.url,
      limit: 2,
      tiers: tiersWith({ inputTokens: 60 }),
    })
    expect(prompts).toBeUndefined()
  })
})
