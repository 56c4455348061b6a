import { countTokens } from 'gpt-tokenizer/encoding/o200k_base'
import { beforeAll, describe, expect, it } from 'vitest'
import { callOf } from '../../src/examine/index.ts'
import { expectationOf } from '../../src/forecast/index.ts'
import { plainPrompt } from '../../src/lm-eval/index.ts'
import type { Assumptions } from '../../src/run/estimate/chain-plan.ts'
import { estimate } from '../../src/run/estimate/index.ts'
import { loadSuite, type Suite } from '../../src/suite/index.ts'
import { taskShares } from '../../src/verdict/index.ts'
import { folderWith } from '../lm-eval/folder.ts'
import { starterTiers } from '../support/tiers.ts'

const assumed: Assumptions = {
  skills: [90],
  usdPerPokt: '0.02',
  latencyMs: 1500,
  concurrency: 3,
}
const loaded = starterTiers()
const [whole] = loaded.chains
if (!whole) throw new Error('no chain')

let suite: Suite
beforeAll(async () => {
  suite = await loadSuite('suites/starter')
})

describe('an estimate', () => {
  it('counts items, relays and tokens of a part of a suite, and plans no chain', async () => {
    const tokens = suite.tasks.flatMap(({ task }) =>
      [0, 1].flatMap((item) =>
        task.item(item).requests.map((request) => {
          if (request.kind !== 'generate') throw new Error('the suite changed')
          return [countTokens(plainPrompt(request.prompt)), request.settings.maxTokens] as const
        }),
      ),
    )
    const limited = await estimate({ suite, tiers: loaded, items: undefined, limit: 2 }, assumed)
    expect(limited).toEqual({
      items: 10,
      relays: 10,
      worstRelays: 30,
      promptTokens: {
        total: tokens.reduce((sum, [prompt]) => sum + prompt, 0),
        longest: Math.max(...tokens.map(([prompt]) => prompt)),
        method: 'o200k_base',
      },
      completionTokens: tokens.reduce((sum, [, most]) => sum + most, 0),
      chains: [],
    })
  })

  it('counts 600 items of a generated task for all of it', async () => {
    const generated = await loadSuite('suites/iq-text')
    const one = { ...generated, tasks: generated.tasks.slice(0, 1) }
    const of = (limit: number) =>
      estimate({ suite: one, tiers: loaded, items: undefined, limit }, assumed)
    const [all, twice] = [await of(600), await of(1200)]
    const tokens = Array.from({ length: 600 }, (_, item) => item).flatMap((item) =>
      one.tasks.flatMap(({ task }) =>
        task.item(item).requests.map((request) => countTokens(plainPrompt(callOf(request).prompt))),
      ),
    )
    expect(all.promptTokens).toMatchObject({
      total: tokens.reduce((sum, prompt) => sum + prompt, 0),
      longest: Math.max(...tokens),
    })
    expect([twice.items, twice.relays]).toEqual([1200, 1200])
    expect(twice.completionTokens).toBe(2 * all.completionTokens)
    expect(twice.promptTokens).toEqual({ ...all.promptTokens, total: 2 * all.promptTokens.total })
    expect((await of(1201)).relays).toBe(1201)
  })

  it('refuses a suite with a task that cannot be scored', async () => {
    const unscored = await loadSuite(sums('doc_to_text: q\nmetric_list: [{metric: ter}]\n'))
    const asked = estimate({ suite: unscored, tiers: loaded, items: undefined, limit: 1 }, assumed)
    await expect(asked).rejects.toMatchObject({ code: 'SUITE' })
  })

  it('counts no token of an empty prompt', async () => {
    const wordless = await loadSuite(sums('doc_to_text: "{{ q[3:] }}"\n'))
    const { promptTokens } = await estimate(
      { suite: wordless, tiers: loaded, items: undefined, limit: 1 },
      assumed,
    )
    expect(promptTokens).toMatchObject({ total: 0, longest: 0 })
  })

  it('foresees a first test by evidence: what it takes up to the cap, and how the cap decides', async () => {
    const part = { ...suite, tasks: suite.tasks.slice(0, 1) }
    const { decision } = whole
    if (decision.rule !== 'evidence') throw new Error('the chains changed')
    const capped = (maxRelays: number, id: string) => ({
      ...{ ...whole, id, decision: { ...decision, maxRelays } },
      pricePerRelayUsd: '0.001',
    })
    const tiers = { ...loaded, chains: [capped(30, 'thirty'), capped(5000, 'all')] }
    const { items, chains } = await estimate(
      { suite: part, tiers, items: undefined, limit: undefined },
      { ...assumed, skills: [86], usdPerPokt: undefined },
    )
    expect(chains.map(({ worst }) => worst)).toMatchObject([
      { relays: 90, usd: '0.09', pokt: null },
      { relays: 3 * items },
    ])
    expect(chains.map(({ power }) => power?.caps)).toEqual([[items], [items]])
    const foreseen = expectationOf(
      {
        ...{ suite: part, tasks: taskShares(part), tiers, items: undefined },
        ...{ attempt: 1, raisedCap: null, itemsPerTask: null },
      },
      { score: 86, seed: 'estimate' },
    )
    expect(chains.map(({ skills }) => skills)).toMatchObject(
      foreseen.chains.map(({ certified, denied, inconclusive }) => [
        { skill: 86, certified, denied, inconclusive, relays: Math.ceil(foreseen.items.median) },
      ]),
    )
  })

  it('says what a chain takes by its point score: every item once, three times at worst', async () => {
    const chain = { ...whole, decision: { rule: 'full' }, pricePerRelayUsd: '0.001' } as const
    const tiers = { ...loaded, chains: [chain] }
    const { items, relays, completionTokens, chains } = await estimate(
      { suite, tiers, items: undefined, limit: undefined },
      assumed,
    )
    const [plan] = chains
    const once = { relays, completionTokens, seconds: (relays * 1.5) / 3 }
    expect(relays).toBe(items)
    expect(plan).toMatchObject({ power: null, skills: [{ skill: 90, inconclusive: 0, ...once }] })
    expect(plan?.worst).toMatchObject({
      relays: 3 * relays,
      completionTokens: 3 * completionTokens,
      seconds: 3 * once.seconds,
    })
    expect(Number(plan?.worst.usd)).toBeCloseTo(0.003 * relays)
    expect(Number(plan?.worst.pokt)).toBeCloseTo((0.003 * relays) / 0.02)
    const unknown = await estimate(
      {
        suite,
        tiers: { ...tiers, chains: [{ ...chain, pricePerRelayUsd: null }] },
        items: undefined,
        limit: undefined,
      },
      { ...assumed, latencyMs: undefined, usdPerPokt: undefined },
    )
    expect(unknown.chains[0]?.worst).toMatchObject({ usd: null, pokt: null, seconds: null })
  })
})

/** A suite of one sum, whose task file goes on as given. */
function sums(rest: string): string {
  return folderWith({
    'suite.json': JSON.stringify({
      ...{ name: 'sums', version: '1.0.0', description: 'Sums.', answerFormat: 3 },
      ...{ mode: 'strict', tasks: [{ task: 'sums.yaml' }] },
    }),
    'sums.yaml': `task: sums\ndataset_path: json\ndataset_kwargs: {data_files: {test: a.jsonl}}\ntest_split: test\ndoc_to_target: a\noutput_type: generate_until\n${rest}`,
    'a.jsonl': '{"q": "1+1", "a": "2"}\n',
  })
}
