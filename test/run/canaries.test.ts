import { beforeAll, describe, expect, it } from 'vitest'
import type { Fault } from '../../src/node/index.ts'
import { askLeftCanaries, canaryErrands } from '../../src/run/canaries.ts'
import { type CanaryAnswer, type Order, type Session, startSession } from '../../src/run/index.ts'
import { type CanaryItem, canariesOfRun, loadSuite, type Suite } from '../../src/suite/index.ts'
import { FakeClock } from '../support/fake-clock.ts'
import { MemoryStore } from '../support/memory-store.ts'
import { ScriptedNode } from '../support/scripted-node.ts'
import { starterTiers } from '../support/tiers.ts'

const refused: Fault = { kind: 'status', status: 400, detail: '' }

let suite: Suite
let canaries: readonly CanaryItem[]
beforeAll(async () => {
  suite = await loadSuite('suites/iq-text')
  canaries = canariesOfRun(suite, 's')
})

function session(limit: number | null = null): Promise<Session> {
  const order: Order = {
    ...{ node: { url: 'http://node.example', protocol: 'chat', model: null }, suite },
    ...{ tiers: starterTiers(), calibration: undefined, addresses: [], attempt: 1, seed: 's' },
    ...{ limit, concurrency: 2, stream: false, timeoutMs: 1000 },
    harness: { name: 'iqchains', version: 'test' },
  }
  return startSession(new MemoryStore(), order, new Date())
}

/** Answers the canaries, by their places, in these ways; all others rightly. */
function nodeThat(ways: Readonly<Record<number, 'published' | 'other' | 'mute' | Fault>>) {
  const clock = new FakeClock()
  const node = new ScriptedNode(clock, (prompt) => {
    const at = canaries.findIndex(({ request }) => textOf(request.prompt) === prompt)
    const one = canaries[at]
    if (!one) throw new Error(`no canary: ${prompt}`)
    const way = ways[at]
    const letters = [...'ABCDEFGHIJ'].slice(0, one.letters)
    const other = letters.find((letter) => letter !== one.right && letter !== one.published)
    if (way === 'mute') return 'I cannot tell.'
    if (typeof way === 'object') return way
    return `Answer: ${way === 'published' ? one.published : way === 'other' ? other : one.right}`
  })
  const { signal } = new AbortController()
  return { node, clock, abort: signal }
}

function textOf(prompt: CanaryItem['request']['prompt']): string {
  return typeof prompt === 'string' ? prompt : prompt.map(({ content }) => content).join('\n\n')
}

const said = async ({ run }: Session): Promise<readonly (CanaryAnswer | undefined)[]> => {
  const known = await run.journal.canaries()
  return canaries.map((_, at) => known.get(at))
}

describe('the canaries of a run', () => {
  it('are errands among its items, each kept as it was answered, and open where no answer came', async () => {
    const run = await session()
    const parts = nodeThat({ 1: 'published', 2: 'other', 3: 'mute', 4: refused })
    const errands = await canaryErrands(run, parts)
    expect(errands.map(({ due }) => due)).toEqual(canaries.map(({ after }) => after))
    for (const errand of errands.slice(0, 6)) await parts.clock.drive(errand.run())
    const first = ['right', 'published', 'other', 'unread', undefined, 'right']
    expect((await said(run)).slice(0, 7)).toEqual([...first, undefined])
    const left = await canaryErrands(run, parts)
    expect(left).toHaveLength(canaries.length - 5)
    const answered = nodeThat({ 4: 'published', 6: refused })
    await answered.clock.drive(askLeftCanaries(run, answered))
    const all = [...first.slice(0, 4), 'published', 'right', 'unread']
    expect((await said(run)).slice(0, 7)).toEqual(all)
    expect((await said(run)).every((one) => one !== undefined)).toBe(true)
    expect(await canaryErrands(run, parts)).toEqual([])
  })

  it('are none in a run of a part of the suite', async () => {
    const run = await session(3)
    expect(await canaryErrands(run, nodeThat({}))).toEqual([])
  })
})
