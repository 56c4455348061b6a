import { sign } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { type LogEntry, signEntry } from '../../src/log/index.ts'
import { Drbg } from '../../src/stats/index.ts'
import { laterWords } from '../../src/trust/index.ts'
import { intentWords, reportEntry } from '../log/building.ts'
import { cast, type Holder, trust } from './building.ts'

const signer = ({ privateKey, content: { keyid } }: Holder) => ({
  keyid,
  sign: async (bytes: Buffer) => sign(null, bytes, privateKey),
})
const time = '2026-11-01T00:00:00Z'
const now = Date.parse('2026-11-10T00:00:00Z')
const { certifierA, certifierA2, certifierB } = cast
const { keyid } = certifierA.content

const withdrawal = (target: number, by: Holder, reason = 'wrong key of the tasks') =>
  signEntry({ kind: 'withdrawal', time, target, reason }, signer(by))
const intent = (by: Holder, change: object = {}) =>
  signEntry({ ...intentWords, ...change }, signer(by))

/** What the entries say of the one at `index`, which is of the node and suite of `intentWords`. */
const words = (entries: readonly LogEntry[], index = 0, certifier = keyid) =>
  laterWords(
    trust,
    entries,
    {
      index,
      certifier,
      node: { digest: intentWords.node, operatorKeyid: null },
      suite: { name: 'starter', digest: intentWords.suite },
      tiers: intentWords.tiers,
      announcedAs: null,
    },
    now,
  )
const nothing = {
  withdrawn: null,
  supersededBy: null,
  intent: 'none',
  attempt: null,
  earlierTests: 0,
  unpublished: [],
}

describe('what a log says of a report', () => {
  it('is a withdrawal by the same operator, the first of them', async () => {
    const entries: LogEntry[] = [
      reportEntry(keyid, null),
      await withdrawal(0, certifierA2),
      await withdrawal(0, certifierA, 'again'),
    ]
    expect(words(entries)).toEqual({
      ...nothing,
      withdrawn: { index: 1, reason: 'wrong key of the tasks' },
    })
  })

  it('is its number among the tests of its own epoch: each has an alpha of its own', async () => {
    const entries: LogEntry[] = [
      await intent(certifierA, { epoch: '2026-Q3' }),
      await intent(certifierA2, { epoch: '2026-Q3', attempt: 2 }),
      await intent(certifierA, { epoch: '2026-Q4' }),
      reportEntry(keyid, 2),
      await intent(certifierA, { epoch: '2026-Q4', attempt: 2 }),
      reportEntry(keyid, 4),
    ]
    expect(words(entries, 3)).toMatchObject({ attempt: 1, earlierTests: 0 })
    expect(words(entries, 5)).toMatchObject({ attempt: 2, earlierTests: 1 })
  })

  it('is a replacement', async () => {
    const replaced = { kind: 'supersession', time, target: 0, by: 1 } as const
    const entries = [
      reportEntry(keyid, null),
      reportEntry(keyid, null),
      await signEntry(replaced, signer(certifierA)),
    ]
    expect(words(entries)).toEqual({ ...nothing, supersededBy: 1 })
  })

  it('is not what others say, or say of another report, or what was never signed', async () => {
    const forged = { ...(await withdrawal(0, certifierB)), keyid }
    const entries = [
      reportEntry(keyid, null),
      await withdrawal(0, certifierB),
      forged,
      await withdrawal(1, certifierA),
    ]
    expect(words(entries)).toEqual(nothing)
    expect(words(entries, 0, 'SHA256:unknown')).toEqual(nothing)
    expect(words([await withdrawal(0, certifierA)])).toEqual(nothing)
  })

  it('is the announcement of this very run, made before by the same operator', async () => {
    const announced = async (first: LogEntry, index = 0) => {
      const entries = [first, reportEntry(keyid, index), await intent(certifierA)]
      return words(entries, 1).intent
    }
    expect(await announced(await intent(certifierA))).toBe('announced')
    expect(await announced(await intent(certifierA2))).toBe('announced')
    expect(await announced(await intent(certifierB))).toBe('other')
    for (const part of ['node', 'suite', 'tiers']) {
      expect(await announced(await intent(certifierA, { [part]: 'f'.repeat(64) }))).toBe('other')
    }
    expect(await announced(reportEntry(keyid, null))).toBe('other')
    expect(await announced(await intent(certifierA), 2)).toBe('other')
    expect(await announced(await intent(certifierA), 9)).toBe('other')
  })

  it('names the other runs of the node that were announced and never published', async () => {
    const entries = [
      await intent(certifierA),
      await intent(certifierA2),
      await intent(certifierB),
      await intent(certifierA, { node: 'f'.repeat(64) }),
      await intent(certifierA, { deadline: '2026-12-01T00:00:00Z' }),
      reportEntry(keyid, 0),
    ]
    expect(words(entries, 5).unpublished).toEqual([1])
  })

  it('is what whoever reads the whole log finds, whatever stands in it', async () => {
    for (let log = 0; log < 12; log++) {
      const entries = await drawnLog(new Drbg(`log ${log}`, 'entries'))
      for (const [index, entry] of entries.entries()) {
        if (entry.kind !== 'report') continue
        expect(words(entries, index)).toMatchObject(read(entries, index))
      }
    }
  })
})

const others = 'f'.repeat(64)

/** A log of two certifiers, and of one more, about some nodes, places, suites and epochs. */
async function drawnLog(random: Drbg): Promise<readonly LogEntry[]> {
  const pick = <T>(...from: readonly [T, ...T[]]): T => from[random.integer(from.length)] ?? from[0]
  const entries: LogEntry[] = []
  while (entries.length < 40) {
    const by = pick(certifierA, certifierA, certifierA2, certifierB)
    const target = random.integer(entries.length + 2)
    const change = {
      node: pick(intentWords.node, intentWords.node, others),
      suite: pick(intentWords.suite, intentWords.suite, others),
      tiers: pick(intentWords.tiers, intentWords.tiers, others),
      place: pick(intentWords.place, others),
      epoch: pick('2026-Q3', '2026-Q4'),
      deadline: pick('2026-11-05T00:00:00Z', '2026-12-01T00:00:00Z'),
    }
    const kinds = [
      () => intent(by, change),
      async () => reportEntry(by.content.keyid, pick(null, target, target)),
      () => withdrawal(target, by, `reason ${entries.length}`),
      () => signEntry({ kind: 'supersession', time, target, by: entries.length }, signer(by)),
    ] as const
    entries.push(await pick(kinds[0], kinds[0], kinds[1], kinds[1], kinds[2], kinds[3])())
  }
  return entries
}

/** What the log says of a report of certifier A, by the words of the rule. */
function read(entries: readonly LogEntry[], index: number) {
  const theirs = (entry: LogEntry) =>
    'keyid' in entry && [keyid, certifierA2.content.keyid].includes(entry.keyid ?? '')
  const placed = entries.map((entry, at) => ({ at, entry })).filter(({ entry }) => theirs(entry))
  const intents = placed.flatMap(({ at, entry }) => (entry.kind === 'intent' ? { at, entry } : []))
  const told = placed.flatMap(({ at, entry }) =>
    'target' in entry && entry.target === index && at > index ? { at, entry } : [],
  )
  const reasons = told.flatMap(({ at, entry }) =>
    entry.kind === 'withdrawal' ? { index: at, reason: entry.reason } : [],
  )
  const replaced = told.flatMap(({ entry }) => (entry.kind === 'supersession' ? entry.by : []))
  const isAnswered = (at: number, by: string) =>
    entries.slice(at).some((entry) => {
      if (entry.kind === 'report') return entry.intent === at && entry.keyid === by
      return entry.kind === 'withdrawal' && entry.target === at && entry.keyid === by
    })
  const { node, suite, tiers } = intentWords
  const open = intents.filter(({ at, entry }) => {
    const isOf = entry.node === node && entry.suite === suite && entry.tiers === tiers
    return isOf && Date.parse(entry.deadline) < now && !isAnswered(at, entry.keyid)
  })
  const own = entries[index]
  const announced = entries[own?.kind === 'report' ? (own.intent ?? -1) : -1]
  const earlier =
    announced?.kind !== 'intent'
      ? []
      : intents.filter(
          ({ at, entry }) =>
            at < entries.indexOf(announced) &&
            entry.suite === suite &&
            entry.epoch === announced.epoch &&
            (entry.node === announced.node || entry.place === announced.place),
        )
  return {
    withdrawn: reasons[0] ?? null,
    supersededBy: replaced.at(-1) ?? null,
    unpublished: open.map(({ at }) => at),
    earlierTests: earlier.length,
  }
}
