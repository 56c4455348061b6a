import { describe, expect, it } from 'vitest'
import { encodeBundle } from '../../src/log/entry-bundle.ts'
import {
  appendEntries,
  auditLog,
  entryBytes,
  type LogEntry,
  readCheckpoint,
  readEntries,
  signEntry,
} from '../../src/log/index.ts'
import { certifier, intentWords, logKey, logSigner, MapStore, reportEntry } from './building.ts'

const now = Date.parse('2026-11-10T00:00:00Z')
const { signer } = certifier()
const trustEntry = (version: number): LogEntry => ({
  kind: 'trust',
  version,
  sha256: 'f'.repeat(64),
})

async function logOf(entries: readonly LogEntry[], store = new MapStore()): Promise<MapStore> {
  await appendEntries(store, entries.map(entryBytes), logSigner)
  return store
}

const many = Array.from({ length: 600 }, (_, at) => trustEntry(at + 1))
const kinds = (store: MapStore, seen?: MapStore) => {
  const known = seen && readCheckpoint(seen, [logKey]).checkpoint
  return auditLog(store, [logKey], known, now).alarms.map(({ kind }) => kind)
}

describe('the monitor of a log', () => {
  it('finds nothing in an honest log, first, again and after growth', async () => {
    const store = await logOf(many)
    expect(kinds(store)).toEqual([])
    expect(kinds(store, store.copy())).toEqual([])
    const before = store.copy()
    await logOf([trustEntry(601)], store)
    expect(kinds(store, before)).toEqual([])
    expect(auditLog(store, [logKey], undefined, now).entries).toHaveLength(601)
    expect(kinds(store, await logOf([]))).toEqual([])
  })

  it('catches a fork, a shorter log, a reordered one and another log', async () => {
    const store = await logOf(many)
    expect(kinds(await logOf([...many.slice(1), ...many]), store)).toEqual(['forked'])
    expect(kinds(await logOf([...many].reverse()), store)).toEqual(['forked'])
    expect(kinds(await logOf(many.slice(0, 599)), store)).toEqual(['truncated'])
    const { checkpoint } = readCheckpoint(store, [logKey])
    const other = { ...checkpoint, origin: 'other.example/log' }
    expect(auditLog(store, [logKey], other, now).alarms).toMatchObject([{ kind: 'forked' }])
  })

  it('catches an entry changed, moved or taken out, and a tile that is not of the entries', async () => {
    const store = await logOf(many)
    const entries = [...readEntries(store, 600)].slice(0, 256)
    const [first, second, ...rest] = entries
    if (!first || !second) throw new Error('no entries')
    for (const bundle of [
      encodeBundle([second, first, ...rest]),
      encodeBundle([second, ...rest]),
      encodeBundle([entryBytes(trustEntry(9999)), second, ...rest]),
      encodeBundle(entries).subarray(0, -1),
      Buffer.concat([encodeBundle(entries.slice(0, 1)), Buffer.of(0)]),
    ]) {
      const changed = store.copy()
      changed.files.set('tile/entries/000', bundle)
      expect(kinds(changed)).toEqual(['damaged'])
    }
    for (const tile of ['tile/0/000', 'tile/0/002.p/88', 'tile/1/000.p/2']) {
      const changed = store.copy()
      const bytes = Buffer.from(store.files.get(tile) ?? '')
      bytes[0] = (bytes[0] ?? 0) ^ 1
      changed.files.set(tile, bytes)
      expect(kinds(changed), tile).toEqual(['damaged'])
    }
  })

  it('says so when a checkpoint is missing, or of another key', async () => {
    expect(kinds(new MapStore())).toEqual(['unsigned'])
    const store = await logOf(many)
    expect(auditLog(store, [], undefined, now).alarms).toMatchObject([{ kind: 'unsigned' }])
  })

  it('calls an entry of no known kind damage', async () => {
    const store = new MapStore()
    await appendEntries(store, [Buffer.from('{"kind":"joke"}')], logSigner)
    expect(kinds(store)).toEqual(['damaged'])
  })

  it('tells of a fault that is no fault of the log', () => {
    const store = {
      read() {
        throw new Error('EIO')
      },
      write: () => undefined,
      remove: () => undefined,
    }
    expect(() => auditLog(store, [logKey], undefined, now)).toThrow('EIO')
  })

  it('names intents whose deadline passed without report or withdrawal of the same key', async () => {
    const other = certifier()
    const intent = await signEntry(intentWords, signer)
    const later = await signEntry({ ...intentWords, deadline: '2026-12-01T00:00:00Z' }, signer)
    const withdrawn = {
      kind: 'withdrawal',
      time: intentWords.time,
      target: 3,
      reason: 'x',
    } as const
    const store = await logOf([
      intent,
      intent,
      intent,
      intent,
      later,
      reportEntry(signer.keyid, 1),
      reportEntry(other.signer.keyid, 2),
      await signEntry(withdrawn, signer),
      reportEntry(signer.keyid, null),
      await signEntry({ kind: 'supersession', time: intentWords.time, target: 5, by: 8 }, signer),
    ])
    const { alarms } = auditLog(store, [logKey], undefined, now)
    expect(alarms).toMatchObject([
      { kind: 'overdue-intent', index: 0 },
      { kind: 'overdue-intent', index: 2 },
    ])
    expect(alarms[0]?.detail).toContain(`${signer.keyid} meant to test node`)
  })
})
