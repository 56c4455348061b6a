import { describe, expect, it } from 'vitest'
import { OpenItems } from '../../../src/run/ask/open-items.ts'
import { PositionSet } from '../../../src/run/ask/position-set.ts'

function openItems(size: number, answered: readonly number[] = []) {
  const steps = Array.from({ length: size }, (_, position) => ({
    position,
    task: 0,
    item: position,
  }))
  return new OpenItems(steps.values(), new PositionSet(size, answered))
}

const none = Number.POSITIVE_INFINITY

describe('the items that are still to be asked', () => {
  it('come in the order of the plan, without those that are answered, up to the horizon', () => {
    const open = openItems(5, [0, 2])
    expect(open.take(0, 1)).toBeUndefined()
    expect(open.take(0, 2)).toEqual({ position: 1, task: 0, item: 1, tries: 0, relays: 0 })
    expect(open.take(0, 3)).toBeUndefined()
    expect([open.take(0, none)?.position, open.take(0, none)?.position]).toEqual([3, 4])
    expect([open.take(0, none), open.waitMs(0)]).toEqual([undefined, undefined])
  })

  it('wait until their time has come, and then go first, the one that is due first before the others', () => {
    const open = openItems(9)
    const taken = [0, 1, 2].map(() => open.take(0, none))
    const [a, b, c] = taken as [never, never, never]
    open.putBack(a, 300)
    open.putBack(b, 100)
    open.putBack(c, 300)
    expect(open.take(99, none)?.position).toBe(3)
    expect(open.take(100, none)?.position).toBe(1)
    expect(open.take(200, none)?.position).toBe(4)
    expect([open.take(300, none)?.position, open.take(300, none)?.position]).toEqual([0, 2])
  })

  it('tell how long nothing is to be asked: until what waits is due, but at most 50 ms while more is left', () => {
    const open = openItems(2)
    const first = open.take(0, none)
    if (!first) throw new Error('no item')
    expect(open.waitMs(0)).toBe(50)
    open.putBack(first, 1020)
    expect([open.waitMs(0), open.waitMs(1000), open.waitMs(1021)]).toEqual([50, 20, 0])
    open.take(0, none)
    expect([open.waitMs(0), open.waitMs(1000), open.waitMs(1021)]).toEqual([1020, 20, 0])
    open.take(1020, none)
    expect(open.waitMs(0)).toBeUndefined()
  })
})
