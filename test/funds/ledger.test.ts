import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join, resolve } from 'node:path'
import Database from 'better-sqlite3'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  audit,
  burn,
  closeWeek,
  correctWeek,
  dao,
  Ledger,
  pay,
  reportWeek,
  subsidise,
  type Tally,
} from '../../src/funds/index.ts'
import { Folder, weekRates } from './support.ts'

const week = '2026-W48'

const posted = (source: string, chain: string, operator: string) => ({
  source,
  week,
  chain,
  operator,
  claims: 'a',
})

function tallied(
  charges: readonly (readonly [string | null, string, bigint])[],
  sha256 = 'a',
): Tally {
  const none = { claims: 0, relays: 0n }
  return {
    week,
    generation: 'morse',
    file: { path: 'claims.csv', sha256 },
    operators: 'map',
    rates: weekRates({ text: '0.00075', image: '0.018' }),
    hasParams: false,
    claims: charges.length,
    lines: charges.map(([operator, chain, relays]) => ({
      operator,
      application: 'app',
      chain,
      claims: 1,
      relays,
      upokt: relays * 3000n,
      usd: '0.00',
      network: { claimed: 0n, settled: 0n, minted: 0n, inflation: 0n, unexplained: 0 },
    })),
    apart: { late: none, expired: none, invalid: none, challenge: none },
    unpriced: [],
    otherWeeks: none,
    served: [],
  }
}

describe('the ledger', () => {
  it('mints 300 POKT, charges 300 POKT, burns 300 POKT: the chain inflates nothing', () => {
    using folder = new Folder()
    using ledger = new Ledger(join(folder.path, 'l.sqlite'))
    closeWeek(ledger, tallied([['XYZ', 'text', 100_000n]]))
    expect(audit(ledger)).toMatchObject({ minted: 300_000_000n, charged: 300_000_000n, paid: 0n })
    pay(ledger, 'XYZ', { id: 'tx1', week, upokt: 300_000_000n })
    burn(ledger, { id: 'tx2', week, upokt: 300_000_000n })
    expect(audit(ledger)).toMatchObject({
      faults: [],
      paid: 300_000_000n,
      burned: 300_000_000n,
      unburned: 0n,
      held: 0n,
      outstanding: [{ operator: 'XYZ', upokt: 0n }],
    })
  })

  it('closes a week once, and corrects it by the difference', () => {
    using folder = new Folder()
    using ledger = new Ledger(join(folder.path, 'l.sqlite'))
    expect(closeWeek(ledger, tallied([['XYZ', 'text', 10n]]))).toBe(true)
    expect(closeWeek(ledger, tallied([['XYZ', 'text', 10n]]))).toBe(false)
    const better = tallied(
      [
        ['XYZ', 'text', 7n],
        ['ABC', 'text', 5n],
      ],
      'b',
    )
    expect(() => closeWeek(ledger, better)).toThrow('closed already, from claims a')
    expect(() => correctWeek(ledger, better, 'x')).toThrow('stands at claims a')
    expect(correctWeek(ledger, better, 'a')).toBe(true)
    expect(correctWeek(ledger, better, 'a')).toBe(false)
    expect(audit(ledger)).toMatchObject({
      faults: [],
      charged: 36_000n,
      outstanding: [
        { operator: 'ABC', upokt: 15_000n },
        { operator: 'XYZ', upokt: 21_000n },
      ],
    })
  })

  it('posts nothing while an application has no operator', () => {
    using folder = new Folder()
    using ledger = new Ledger(join(folder.path, 'l.sqlite'))
    expect(() => closeWeek(ledger, tallied([[null, 'text', 1n]]))).toThrow('no operator answers')
    expect(audit(ledger).postings).toBe(0)
  })

  it('lets the DAO take over what was given away, and never burns what is not paid', () => {
    using folder = new Folder()
    using ledger = new Ledger(join(folder.path, 'l.sqlite'))
    closeWeek(ledger, tallied([['XYZ', 'text', 10n]]))
    expect(() => subsidise(ledger, 'XYZ', { id: 's', week, upokt: 30_001n })).toThrow(
      'owes only 0.03 POKT for 2026-W48, not 0.030001',
    )
    subsidise(ledger, 'XYZ', { id: 's', week, upokt: 10_000n })
    expect(() => burn(ledger, { id: 'b', week, upokt: 1n })).toThrow(
      'only 0 POKT of 2026-W48 are paid',
    )
    pay(ledger, dao, { id: 'd', week, upokt: 10_000n })
    pay(ledger, 'XYZ', { id: 'x', week, upokt: 20_000n })
    burn(ledger, { id: 'b', week, upokt: 30_000n })
    expect(audit(ledger)).toMatchObject({ faults: [], unburned: 0n, held: 0n })
    expect(() => pay(ledger, 'nobody', { id: 'n', week, upokt: 1n })).toThrow('never charged')
    expect(() => pay(ledger, 'XYZ', { id: 'x', week, upokt: 1n })).toThrow('is posted already')
  })

  it('refuses changes and deletions, and files that are no ledger', () => {
    using folder = new Folder()
    const path = join(folder.path, 'l.sqlite')
    {
      using ledger = new Ledger(path)
      closeWeek(ledger, tallied([['XYZ', 'text', 10n]]))
    }
    const database = new Database(path)
    for (const table of ['posting', 'transfer', 'closing']) {
      expect(() => database.exec(`DELETE FROM ${table}`)).toThrow('append-only')
    }
    expect(() => database.exec('UPDATE transfer SET upokt = 1')).toThrow('append-only')
    database.close()
    const other = folder.write('other.sqlite', 'not a database, but long enough to be read as one')
    expect(() => new Ledger(other)).toThrow('other.sqlite')
  })

  it('makes one posting for each chain and operator of a claim file, and sums each to zero', () => {
    using folder = new Folder()
    const path = join(folder.path, 'l.sqlite')
    {
      using ledger = new Ledger(path)
      closeWeek(
        ledger,
        tallied([
          ['XYZ', 'text', 10n],
          ['XYZ', 'image', 4n],
          ['ABC', 'text', 3n],
        ]),
      )
    }
    const database = new Database(path)
    const postings = database
      .prepare('SELECT source, week, chain, operator, claims FROM posting ORDER BY id')
      .all()
    expect(postings).toEqual([
      posted('close:2026-W48:0:text:ABC:a', 'text', 'ABC'),
      posted('close:2026-W48:0:image:XYZ:a', 'image', 'XYZ'),
      posted('close:2026-W48:0:text:XYZ:a', 'text', 'XYZ'),
    ])
    const sums = database.prepare('SELECT SUM(upokt) AS sum FROM entry GROUP BY posting').all()
    expect(sums).toEqual([{ sum: 0 }, { sum: 0 }, { sum: 0 }])
    database.close()
  })

  it('pays and burns per chain and operator, one after the other, and keeps a surplus in sight', () => {
    using folder = new Folder()
    using ledger = new Ledger(join(folder.path, 'l.sqlite'))
    closeWeek(
      ledger,
      tallied([
        ['XYZ', 'text', 10n],
        ['XYZ', 'image', 4n],
        ['ABC', 'text', 3n],
      ]),
    )
    pay(ledger, 'XYZ', { id: 'p1', week, upokt: 20_000n })
    pay(ledger, 'ABC', { id: 'p2', week, upokt: 10_000n, chain: 'text' })
    burn(ledger, { id: 'b1', week, upokt: 1_000n, chain: 'text' }, 'XYZ')
    burn(ledger, { id: 'b2', week, upokt: 21_000n })
    const { chains, burned } = reportWeek(ledger, week)
    expect(burned).toBe(22_000n)
    const amounts = chains.map(({ operator, chain, charged, paid, burned }) => [
      operator,
      chain,
      charged,
      paid,
      burned,
    ])
    expect(amounts).toEqual([
      ['ABC', 'text', 9_000n, 10_000n, 10_000n],
      ['XYZ', 'image', 12_000n, 12_000n, 11_000n],
      ['XYZ', 'text', 30_000n, 8_000n, 1_000n],
    ])
    expect(audit(ledger)).toMatchObject({
      faults: [],
      sum: 0n,
      outstanding: [
        { operator: 'ABC', upokt: -1_000n },
        { operator: 'XYZ', upokt: 22_000n },
      ],
    })
    expect(() => burn(ledger, { id: 'b3', week, upokt: 1n }, 'ABC')).toThrow('only 0 POKT')
  })

  it('says which weeks are closed when another is named', () => {
    using folder = new Folder()
    using ledger = new Ledger(join(folder.path, 'l.sqlite'))
    expect(() => pay(ledger, 'XYZ', { id: 'p', week, upokt: 1n })).toThrow(`week ${week} is not`)
    closeWeek(ledger, tallied([['XYZ', 'text', 10n]]))
    const other = { id: 'p', week: '2026-W49', upokt: 1n }
    for (const act of [pay, subsidise]) expect(() => act(ledger, 'XYZ', other)).toThrow('2026-W49')
    expect(() => burn(ledger, other)).toThrow('week 2026-W49 is not closed')
  })

  it('leaves chains without a rate out only when told to, and says so in its closing', () => {
    using folder = new Folder()
    using ledger = new Ledger(join(folder.path, 'l.sqlite'))
    const audio = { chain: 'audio', why: 'unknown' as const, claims: 2, relays: 17n }
    const week48 = { ...tallied([['XYZ', 'text', 10n]]), unpriced: [audio] }
    expect(() => closeWeek(ledger, week48)).toThrow("17 relays on chain 'audio'")
    expect(() => closeWeek(ledger, week48, ['video'])).toThrow('no rate for 2 claims')
    expect(audit(ledger).postings).toBe(0)
    expect(closeWeek(ledger, week48, ['audio'])).toBe(true)
    expect(reportWeek(ledger, week).closing.leftOut).toEqual([
      { chain: 'audio', claims: 2, relays: '17' },
    ])
  })

  it('corrects back and forth, and knows each time what the week stands at', () => {
    using folder = new Folder()
    using ledger = new Ledger(join(folder.path, 'l.sqlite'))
    const [a, b] = [tallied([['XYZ', 'text', 10n]], 'a'), tallied([['ABC', 'text', 7n]], 'b')]
    closeWeek(ledger, a)
    for (const [to, from, charged] of [
      [b, 'a', 21_000n],
      [a, 'b', 30_000n],
      [b, 'a', 21_000n],
    ] as const) {
      expect(correctWeek(ledger, to, from)).toBe(true)
      expect(correctWeek(ledger, to, from)).toBe(false)
      expect(audit(ledger)).toMatchObject({ faults: [], charged, minted: charged })
    }
    expect(reportWeek(ledger, week).corrections).toBe(3)
  })

  it('is found out by an audit when somebody gets around the triggers', () => {
    for (const [change, fault] of [
      ['UPDATE transfer SET upokt = upokt + 1', 'not those of its closing'],
      ["UPDATE transfer SET upokt = 1 WHERE debit = 'minted'", 'what was minted is not what was'],
      ["DELETE FROM transfer WHERE debit LIKE 'owed%'", 'what was minted is not what was charged'],
      ["UPDATE transfer SET credit = 'owed:ABC' WHERE credit LIKE 'to-%'", 'the entries of'],
    ] as const) {
      using folder = new Folder()
      const path = join(folder.path, 'l.sqlite')
      {
        using ledger = new Ledger(path)
        closeWeek(ledger, tallied([['XYZ', 'text', 10n]]))
        pay(ledger, 'XYZ', { id: 'p', week, upokt: 30_000n })
        expect(audit(ledger).faults).toEqual([])
      }
      const database = new Database(path)
      database.exec('DROP TRIGGER transfer_no_update; DROP TRIGGER transfer_no_delete')
      database.exec(change)
      database.close()
      using ledger = new Ledger(path, 'read')
      expect(audit(ledger).faults.join()).toContain(fault)
    }
  })

  it('has nothing of a week whose process is killed between two postings', async () => {
    using folder = new Folder()
    const path = join(folder.path, 'l.sqlite')
    const script = `
      import { Ledger } from ${JSON.stringify(resolve('src/funds/index.ts'))}
      const ledger = new Ledger(${JSON.stringify(path)})
      const posting = (source, transfers) => ({
        source, kind: 'close', week: '2026-W48', chain: 'text', operator: 'XYZ', claims: 'a', detail: '{}', transfers,
      })
      const amount = { chain: 'text', relays: 1n, upokt: 3000n }
      const transfer = { debit: 'minted', credit: 'supply', ...amount }
      ledger.post(() => ({
        closing: { week: '2026-W48', number: 0, claims: 'a', detail: '{"charges":[]}' },
        postings: [
          posting('first', [transfer]),
          posting('second', { *[Symbol.iterator]() { yield transfer; process.kill(process.pid, 'SIGKILL') } }),
        ],
      }))
    `
    for (const _ of [1, 2, 3]) {
      const child = spawn(process.execPath, ['--input-type=module', '--eval', script])
      const [, signal] = await once(child, 'close')
      expect(signal).toBe('SIGKILL')
      using ledger = new Ledger(path, 'write')
      expect(audit(ledger)).toMatchObject({ faults: [], postings: 0, weeks: [], minted: 0n })
    }
    using ledger = new Ledger(path)
    expect(closeWeek(ledger, tallied([['XYZ', 'text', 10n]]))).toBe(true)
    expect(audit(ledger)).toMatchObject({ faults: [], minted: 30_000n, postings: 1 })
  })

  it('conserves every upokt through random weeks, payments and burns', () => {
    const relays = fc.bigInt(0n, 10n ** 9n)
    const charge = fc.tuple(fc.constantFrom('XYZ', 'ABC'), fc.constantFrom('text', 'image'), relays)
    fc.assert(
      fc.property(
        fc.array(charge, { minLength: 1, maxLength: 8 }),
        fc.array(charge, { maxLength: 8 }),
        fc.array(fc.bigInt(1n, 10n ** 12n), { maxLength: 6 }),
        (first, second, amounts) => {
          using folder = new Folder()
          using ledger = new Ledger(join(folder.path, 'l.sqlite'))
          closeWeek(ledger, tallied(first))
          correctWeek(ledger, tallied(second, 'b'), 'a')
          const sum = second.reduce((total, [, , count]) => total + count * 3000n, 0n)
          for (const [at, upokt] of amounts.entries()) {
            const before = audit(ledger)
            for (const twice of [true, false]) {
              const movement = { id: `${at}`, week, upokt }
              const owed = before.outstanding[0]?.operator
              if (owed !== undefined) expect(pay(ledger, owed, movement)).toBe(twice)
              if (owed !== undefined) expect(burn(ledger, movement)).toBe(twice)
            }
            const after = audit(ledger)
            expect(after.faults).toEqual([])
            expect(after.minted).toBe(sum)
            expect(after.burned).toBe(after.paid)
          }
        },
      ),
      { numRuns: 25 },
    )
  })
})
