import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { loadCalibration, saveCalibration } from '../../src/calibration/index.ts'
import { continueSession, type Order, openSession, startSession } from '../../src/run/index.ts'
import { loadSuite, type Suite } from '../../src/suite/index.ts'
import { MemoryStore } from '../support/memory-store.ts'
import { starterTiers } from '../support/tiers.ts'

let suite: Suite
let store: MemoryStore
beforeAll(async () => {
  suite = await loadSuite('suites/starter')
})
beforeEach(() => {
  store = new MemoryStore()
})

function order(change: Partial<Order> = {}): Order {
  return {
    ...{ node: { url: 'http://node.example', protocol: 'chat', model: null }, suite },
    ...{ tiers: starterTiers(), calibration: undefined, addresses: [], attempt: 1, seed: 's' },
    ...{ limit: null, concurrency: 1, stream: false, timeoutMs: 1000 },
    harness: { name: 'iqchains', version: 'test' },
    ...change,
  }
}

async function started(change: Partial<Order> = {}) {
  const session = await startSession(store, order(change), new Date('2026-11-22T00:00:00Z'))
  await session.run.close()
  return session.run
}

const isHeld = (id: string) => store.runs.get(id)?.isHeld

describe('a session', () => {
  it('freezes its order, with the epoch in which it starts', async () => {
    const { epoch: _, ...always } = starterTiers()
    expect((await started()).frozen).toMatchObject({
      epoch: '2026-Q4',
      calibration: null,
      suite: { name: 'starter', digest: suite.digest, mode: 'repaired', path: suite.directory },
    })
    const calibration = { sha256: 'c'.repeat(64), items: {} } as never
    expect((await started({ tiers: always, calibration })).frozen).toMatchObject({
      epoch: null,
      calibration: 'c'.repeat(64),
    })
  })

  it('has a secret where its suite holds items back, and else none', async () => {
    const open = await startSession(store, order(), new Date())
    expect(await open.run.journal.salt()).toBeUndefined()
    const held = { ...suite, heldBack: true }
    const closed = await startSession(store, order({ suite: held }), new Date())
    expect(await closed.run.journal.salt()).toMatch(/^[0-9a-f]{64}$/u)
  })

  it('goes on with the suite that it was started on', async () => {
    const { id } = await started()
    const again = await continueSession(store, id, suite)
    expect([again.run.id, again.items, isHeld(id)]).toEqual([id, undefined, true])
    await again.run.close()
    expect((await openSession(store, id, 'read')).suite.digest).toBe(suite.digest)
  })

  it('does not go on, and lets the run go, where the suite or its parameters are no longer the same', async () => {
    const { id } = await started()
    const other = { ...suite, version: '9.0.0', digest: 'f'.repeat(64) }
    await expect(continueSession(store, id, other)).rejects.toMatchObject({
      code: 'CHANGED',
      message: `${suite.directory}: run ${id} was started on starter ${suite.version} (sha256 ${suite.digest.slice(0, 12)}...), now it is starter 9.0.0 (sha256 ffffffffffff...)`,
    })
    expect(isHeld(id)).toBe(false)
    const calibrated = await started({ calibration: { sha256: 'c'.repeat(64) } as never })
    await expect(continueSession(store, calibrated.id, suite)).rejects.toMatchObject({
      code: 'CHANGED',
      message: `${suite.directory}: run ${calibrated.id} was started on item parameters cccccccccccc..., now there are none`,
    })
    expect(isHeld(calibrated.id)).toBe(false)
  })
})

describe('item parameters', () => {
  let folder = ''
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'iqchains-session-'))
    cpSync('suites/starter', folder, { recursive: true })
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  it('that came later are left alone by a run that was started without', async () => {
    const bare = await loadSuite(folder)
    const { id } = await started({ suite: bare })
    writeFileSync(join(folder, 'calibration.json'), 'not read')
    expect((await continueSession(store, id, bare)).items).toBeUndefined()
  })

  it('of a run are those that it was started on, and no others', async () => {
    const calibrated = await loadSuite(folder)
    const { name, version, digest, tasks } = calibrated
    await saveCalibration(folder, {
      ...{ schema: 'iqchains/calibration/v1', suite: { name, version, digest } },
      ...{ model: '1PL', reports: 1 },
      tasks: tasks.map(({ task }) => ({
        name: task.name,
        slopes: Array<number>(task.size).fill(1),
        intercepts: Array<number>(task.size).fill(0),
      })),
    })
    const calibration = await loadCalibration(calibrated.directory, calibrated)
    if (calibration === undefined) throw new Error('the suite has no parameters')
    const { id } = await started({ suite: calibrated, calibration })
    expect((await continueSession(store, id, calibrated)).items).toEqual(calibration.items)
    const other = { ...calibration, sha256: 'c'.repeat(64) }
    const changed = await started({ suite: calibrated, calibration: other })
    await expect(continueSession(store, changed.id, calibrated)).rejects.toMatchObject({
      code: 'CHANGED',
      message: `${calibrated.directory}: run ${changed.id} was started on item parameters cccccccccccc..., now they are ${calibration.sha256.slice(0, 12)}...`,
    })
  })
})
