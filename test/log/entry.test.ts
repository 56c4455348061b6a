import { describe, expect, it } from 'vitest'
import { canonicalBytes } from '../../src/digest/index.ts'
import {
  entryBytes,
  isEntrySignedBy,
  type LogEntry,
  readEntry,
  signEntry,
} from '../../src/log/index.ts'
import { certifier, intentWords, reportEntry } from './building.ts'

const { key, signer } = certifier()
const words = {
  intent: intentWords,
  withdrawal: { kind: 'withdrawal', time: '2026-11-01T00:00:00Z', target: 1, reason: 'wrong' },
  supersession: { kind: 'supersession', time: '2026-11-01T00:00:00Z', target: 1, by: 2 },
} as const

describe('an entry', () => {
  it.each(['intent', 'withdrawal', 'supersession'] as const)(
    'of kind %s is signed by its certifier, read again, and holds for no other',
    async (kind) => {
      const entry = await signEntry(words[kind], signer)
      const read = readEntry(entryBytes(entry), 'entry')
      expect(read).toEqual(entry)
      expect(isEntrySignedBy(read, key)).toBe(true)
      expect(isEntrySignedBy(read, certifier().key)).toBe(false)
      expect(isEntrySignedBy({ ...entry, time: '2026-11-01T00:00:01Z' }, key)).toBe(false)
      expect(isEntrySignedBy({ ...entry, signature: 'AAA' }, key)).toBe(false)
    },
  )

  it.each<LogEntry>([
    reportEntry(key.keyid, null),
    { kind: 'trust', version: 1, sha256: 'a'.repeat(64) },
  ])('of kind $kind has no signature of its own', (entry) => {
    expect(readEntry(entryBytes(entry), 'entry')).toEqual(entry)
    expect(isEntrySignedBy(entry, key)).toBe(false)
  })

  it('has one spelling', () => {
    const entry = reportEntry(key.keyid, 7)
    const spelt = Buffer.from(JSON.stringify(entry, undefined, 1))
    expect(() => readEntry(spelt, 'entry 3')).toThrow('entry 3: not in canonical form')
  })

  it('with a day that does not exist is refused', async () => {
    const entry = await signEntry({ ...intentWords, deadline: '2026-02-30T00:00:00Z' }, signer)
    expect(() => readEntry(canonicalBytes(entry), 'entry')).toThrow('2026-02-30T00:00:00Z is not')
  })

  it('of a wrong shape is not written', () => {
    const entry = { ...reportEntry(key.keyid, 7), payload: 'x' } as LogEntry
    expect(() => entryBytes(entry)).toThrow('entry of the log at /payload')
    expect(() => entryBytes([] as unknown as LogEntry)).toThrow('entry of the log: must be')
  })
})
