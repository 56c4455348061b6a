import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Home } from '../support/command.ts'

const examples = resolve('examples/funds')
const home = new Home()
afterAll(() => home[Symbol.dispose]())

const rates = home.path('rates.json')
const claims = home.path('claims.csv')
const known = ['--rates', rates, '--operators', resolve(examples, 'operators.csv')]
/** Claims in the file: reading them takes longer than starting the command. */
const copies = 400

beforeAll(async () => {
  const price = ['--week', '2026-W48', '--pokt-usd', '0.25', '--tiers', resolve('tiers.json')]
  expect((await home.run(['funds', 'rates', ...price, '--out', rates])).code).toBe(0)
  const text = readFileSync(resolve(examples, 'claims-shannon.csv'), 'utf8')
  const [head = '', ...rows] = text.trim().split('\n')
  // Sessions of their own: nothing is there twice.
  const many = Array.from({ length: copies }, (_, copy) =>
    rows.map((row) => row.replace(/,([0-9a-f]{64}),/u, (_, id: string) => `,${copy}-${id},`)),
  )
  writeFileSync(claims, `${[head, ...many.flat()].join('\n')}\n`)
})

/** Kills the command with SIGKILL after so many milliseconds, counted from when `isReady` holds. */
async function killed(args: readonly string[], isReady: () => boolean, delay: number) {
  const { child, finished } = home.start(args)
  while (!isReady() && child.exitCode === null) await setTimeout(1)
  await setTimeout(delay)
  child.kill('SIGKILL')
  return finished
}

const audited = async (ledger: string) =>
  (await home.run(['funds', 'audit', '--json', '--ledger', ledger])).stdout

describe('kill -9', () => {
  it('around the moment of posting leaves all postings of a week or none', {
    timeout: 240_000,
  }, async () => {
    const close = ['funds', 'close', claims, ...known]
    const calm = home.path('calm.sqlite')
    expect((await home.run([...close, '--ledger', calm])).code).toBe(0)
    const books = await audited(calm)
    expect(books).toContain('"faults":[]')
    for (const delay of [0, 1, 2, 4, 8, 16]) {
      const ledger = home.path(`killed-${delay}.sqlite`)
      await killed([...close, '--ledger', ledger], () => existsSync(ledger), delay)
      const between = await audited(ledger)
      if (between !== '') expect(JSON.parse(between)).toMatchObject({ faults: [] })
      if (between.includes('"postings":')) {
        expect([0, 6]).toContain(JSON.parse(between).postings)
      }
      expect((await home.run([...close, '--ledger', ledger])).code).toBe(0)
      expect(await audited(ledger)).toBe(books)
    }
  })

  it('during payments and burns books each once, however often it is tried', {
    timeout: 240_000,
  }, async () => {
    const ledger = home.path('moves.sqlite')
    const at = ['--week', '2026-W48', '--ledger', ledger]
    await home.run(['funds', 'close', claims, ...known, '--ledger', ledger])
    const moves = [
      ['pay', '--operator', 'XYZ', '--amount', '1000000upokt', '--id', 'p', ...at],
      ['burn', '--amount', '1000000upokt', '--id', 'b', ...at],
    ]
    for (const move of moves) {
      for (const delay of [60, 120, 180, 240]) {
        await killed(['funds', ...move], () => true, delay)
        expect(JSON.parse(await audited(ledger)).faults).toEqual([])
      }
      expect((await home.run(['funds', ...move])).code).toBe(0)
    }
    expect(JSON.parse(await audited(ledger))).toMatchObject({
      faults: [],
      paid: '1000000',
      burned: '1000000',
    })
  })

  it('during a tally leaves nothing behind: the next one says the same', {
    timeout: 240_000,
  }, async () => {
    const tally = ['funds', 'tally', claims, ...known, '--json']
    const calm = (await home.run(tally)).stdout
    expect(JSON.parse(calm).claims).toBe(85 * copies)
    for (const delay of [100, 200, 300]) {
      const { stdout } = await killed(tally, () => true, delay)
      expect(['', calm]).toContain(stdout)
    }
    expect((await home.run(tally)).stdout).toBe(calm)
    const close = ['funds', 'close', claims, ...known, '--ledger', home.path('early.sqlite')]
    await killed(close, () => true, 150)
    expect((await home.run(close)).code).toBe(0)
    expect(await audited(home.path('early.sqlite'))).toBe(await audited(home.path('calm.sqlite')))
  })
})
