import { join } from 'node:path'
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
  subsidise,
  type Tally,
} from '../../src/funds/index.ts'
import { Folder, weekRates } from './support.ts'

const week = '2026-W48'

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
    expect(() => subsidise(ledger, 'XYZ', { id: 's', week, upokt: 30_001n })).toThrow('less than')
    subsidise(ledger, 'XYZ', { id: 's', week, upokt: 10_000n })
    expect(() => burn(ledger, { id: 'b', week, upokt: 1n })).toThrow('only 0 POKT are paid')
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
    for (const table of ['posting', 'transfer', 'closed_week']) {
      expect(() => database.exec(`DELETE FROM ${table}`)).toThrow('append-only')
    }
    expect(() => database.exec('UPDATE transfer SET upokt = 1')).toThrow('append-only')
    database.close()
    const other = folder.write('other.sqlite', 'not a database, but long enough to be read as one')
    expect(() => new Ledger(other)).toThrow('other.sqlite')
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
