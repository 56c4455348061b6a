import { describe, expect, it } from 'vitest'
import type { Fault } from '../../../src/node/index.ts'
import { Watch } from '../../../src/run/ask/watch.ts'
import type { RunEvent } from '../../../src/run/index.ts'
import { Pacer } from '../../../src/run/pace/index.ts'
import { FakeClock } from '../../support/fake-clock.ts'
import { ScriptedNode } from '../../support/scripted-node.ts'

const status = (code: number): Fault => ({ kind: 'status', status: code, detail: '' })
const broken: Fault = { kind: 'unreachable', detail: 'broken' }
const policy = { faultsInARow: 3, waitsMs: [1000, 2000], outages: 2 }

/** A watch over a node whose control requests end so, one after the other; later ones are answered. */
function watchOver(...controls: readonly (Fault | 'Hi')[]) {
  const clock = new FakeClock()
  const node = new ScriptedNode(clock, (_, nth) => controls[nth - 1] ?? 'Hi')
  const lists: number[] = []
  const listed = Object.assign(node, {
    control: async () => {
      lists.push(clock.now())
      return undefined
    },
    attempt: async (signal: AbortSignal) => {
      const result = await node.generate(
        { prompt: 'Hello', maxTokens: 1, temperature: 0, stop: [], seed: undefined, extra: {} },
        { signal },
      )
      return result.ok ? undefined : result.fault
    },
  })
  const events: RunEvent[] = []
  const listener = (event: RunEvent) => void events.push(event)
  const pacer = new Pacer({ cap: 4, clock, listener, record: () => undefined })
  const halt = new AbortController()
  const { signal: abort } = new AbortController()
  const parts = { node: listed, pacer, clock, listener, policy, halted: halt.signal, abort }
  const watch = new Watch(parts)
  const isAway = (fault: Fault, grave = false) => clock.drive(watch.isAway(fault, grave))
  const waits = () => events.flatMap((one) => (one.kind === 'away' ? [[one.waitMs, one.left]] : []))
  return { watch, isAway, node, lists, events, waits, halt, clock }
}

describe('whether a node is away', () => {
  it('is asked after as many faults in a row as the policy says, and an answer ends the row', async () => {
    const { watch, isAway, node } = watchOver()
    expect([await isAway(broken), await isAway(broken)]).toEqual([false, false])
    watch.answered()
    expect([await isAway(broken), await isAway(broken), node.controls]).toEqual([false, false, 0])
    expect([await isAway(broken), node.controls]).toEqual([false, 1])
    expect([await isAway(broken), await isAway(broken), node.controls]).toEqual([false, false, 1])
    expect([await isAway(broken), node.controls]).toEqual([false, 2])
    expect(watch.isDoubtful).toBe(false)
  })

  it('is asked before an item counts as wrong, by a list where that shows enough', async () => {
    const { isAway, node, lists } = watchOver()
    expect([await isAway(broken, true), node.controls, lists.length]).toEqual([false, 1, 0])
    expect([await isAway(status(400), true), node.controls, lists.length]).toEqual([false, 1, 1])
    for (const code of [401, 402, 403, 404, 407, 451]) await isAway(status(code), true)
    expect([node.controls, lists.length], 'a list tells nothing of the key').toEqual([7, 1])
  })

  it('is asked by more than a list where the faults are a row, too', async () => {
    const { isAway, node, lists } = watchOver()
    for (let at = 0; at < 3; at++) await isAway(status(400))
    expect([node.controls, lists.length]).toEqual([1, 0])
  })

  it('is not asked for an old connection that broke, unless the item would count as wrong', async () => {
    const stale: Fault = { ...broken, isStale: true }
    const { isAway, node } = watchOver()
    for (let at = 0; at < 9; at++) expect(await isAway(stale)).toBe(false)
    expect(node.controls).toBe(0)
    await isAway(stale, true)
    expect(node.controls).toBe(1)
  })

  it('is taken for granted once the run ends', async () => {
    const { isAway, halt, node } = watchOver()
    halt.abort()
    expect([await isAway(broken), node.controls]).toEqual([true, 0])
  })
})

describe('a node that is away', () => {
  it('is waited for, ever longer, and what failed meanwhile is not its items', async () => {
    const { watch, isAway, events, waits, clock } = watchOver(broken, broken)
    watch.answered()
    expect(await isAway(broken, true)).toBe(true)
    expect(waits()).toEqual([
      [1000, 2],
      [2000, 1],
    ])
    expect(events.filter(({ kind }) => kind === 'back')).toHaveLength(1)
    expect(clock.now()).toBe(3000 + 3 * 100)
  })

  it('is waited for as long as it asks, where that is more', async () => {
    const asking: Fault = { kind: 'status', status: 503, detail: '', retryAfterMs: 1500 }
    const { isAway, waits } = watchOver(asking, asking)
    expect(await isAway(asking, true)).toBe(true)
    expect(waits()).toEqual([
      [1500, 2],
      [2000, 1],
    ])
  })

  it('ends the run when it stays away, or was never heard', async () => {
    const heard = watchOver(broken, broken, broken)
    heard.watch.answered()
    await expect(heard.isAway(broken, true)).rejects.toMatchObject({ code: 'NODE_UNREACHABLE' })
    const unheard = watchOver(broken)
    await expect(unheard.isAway(broken, true)).rejects.toMatchObject({ code: 'NODE_UNREACHABLE' })
    expect(unheard.waits()).toEqual([])
  })

  it('ends the run at the outage after the last that is allowed; load is none', async () => {
    const { watch, isAway } = watchOver(broken, 'Hi', broken, 'Hi', broken)
    watch.answered()
    expect([await isAway(broken, true), await isAway(broken, true)]).toEqual([true, true])
    await expect(isAway(broken, true)).rejects.toMatchObject({ code: 'NODE_UNREACHABLE' })
    const loads = Array.from({ length: 4 }, () => [status(503), 'Hi'] as const).flat()
    const busy = watchOver(...loads)
    for (let at = 0; at < 4; at++) expect(await busy.isAway(status(503), true)).toBe(true)
  })

  it('ends the run at once where waiting does not help', async () => {
    const quota: Fault = { kind: 'status', status: 429, detail: '', meaning: 'quota' }
    const distrusted = { ...broken, distrust: 'certificate' } as unknown as Fault
    for (const fault of [quota, distrusted]) {
      await expect(watchOver().isAway(fault)).rejects.toThrow()
      const heard = watchOver(fault)
      heard.watch.answered()
      await expect(heard.isAway(broken, true)).rejects.toThrow()
      expect(heard.waits()).toEqual([])
      const later = watchOver(broken, fault)
      later.watch.answered()
      await expect(later.isAway(broken, true)).rejects.toThrow()
      expect(later.waits()).toHaveLength(1)
    }
    const keyless = watchOver(status(401))
    keyless.watch.answered()
    await expect(keyless.isAway(broken, true)).rejects.toThrow()
    expect(keyless.waits()).toEqual([])
  })

  it('that has no route to write by is looked for by its list', async () => {
    for (const code of [404, 405]) {
      const { isAway, lists } = watchOver(status(code))
      expect([await isAway(broken, true), lists.length]).toEqual([false, 1])
    }
  })

  it('is examined once for all items that fail meanwhile, and each of them learns of it', async () => {
    const { watch, clock, node, events } = watchOver(broken)
    watch.answered()
    const all = Promise.all([watch.isAway(broken, true), watch.isAway(broken, false)])
    expect(watch.isDoubtful).toBe(true)
    const present = watch.present()
    expect(await clock.drive(all)).toEqual([true, true])
    await present
    expect([watch.isDoubtful, node.controls]).toEqual([false, 2])
    expect(events.filter(({ kind }) => kind === 'away')).toHaveLength(1)
  })

  it('is not waited for any longer when the run is halted', async () => {
    const { watch, clock, halt } = watchOver(broken, broken, broken)
    watch.answered()
    const away = watch.isAway(broken, true)
    const early = clock.sleep(500, new AbortController().signal).then(() => halt.abort())
    expect(await clock.drive(away)).toBe(true)
    await early
    expect(clock.now()).toBeLessThan(1000)
  })
})
