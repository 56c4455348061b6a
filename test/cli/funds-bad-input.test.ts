import { existsSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { HomeHere } from '../support/command-here.ts'

const examples = resolve('examples/funds')
const home = new HomeHere()
afterAll(() => home[Symbol.dispose]())

const rates = home.path('rates.json')
const ledger = home.path('funds.sqlite')
const operators = resolve(examples, 'operators.csv')
const claims = resolve(examples, 'claims-shannon.csv')
const tiers = ['--tiers', resolve('tiers.json')]

beforeAll(async () => {
  const price = ['--week', '2026-W48', '--pokt-usd', '0.25', ...tiers]
  expect((await home.run(['funds', 'rates', ...price, '--out', rates])).code).toBe(0)
})

function write(name: string, text: string): string {
  writeFileSync(home.path(name), text)
  return home.path(name)
}

const close = (file: string, map = operators) =>
  home.run(['funds', 'close', file, '--rates', rates, '--operators', map])

describe('bad input of funds', () => {
  it('never begins a ledger', async () => {
    const head = 'application,operator,from_height,to_height\n'
    const app = 'pokt1xyzapp0000000000000000000000000000001'
    const overlap = write('overlap.csv', `${head}${app},XYZ,0,\n${app},ABC,9,\n`)
    const torn = write('torn.csv', 'time,session_id\n"2026')
    for (const [done, message] of [
      [await close(torn), "column 'session_end_block_height' is missing"],
      [await close(claims, overlap), 'overlap.csv:3: the heights of'],
      [await close(claims, write('none.csv', head)), 'no operator answers for application'],
      [await close(home.path('nothing.csv')), 'cannot be read'],
    ] as const) {
      expect(done.code).toBe(2)
      expect(done.stderr).toContain(message)
      expect(done.stderr.trim().split('\n').length).toBeLessThan(3)
      expect(done.stdout).toBe('')
      expect(existsSync(ledger)).toBe(false)
    }
  })

  it('stops at prices that are zero, missing, twice or written with an exponent', async () => {
    const day = (at: number) => `2026-11-${at},0.25`
    const week = [16, 17, 18, 19, 20, 21, 22].map(day)
    for (const [lines, message] of [
      [week.with(3, '2026-11-19,0'), "prices.csv:5: column 'close_usd': '0' is no price"],
      [week.with(3, '2026-11-19,0.000'), "'0.000' is no price"],
      [week.with(3, '2026-11-19,2.5e-1'), 'no exponent'],
      [week.with(3, '2026-11-19,"0,25"'), "'0,25' is no price"],
      [week.toSpliced(3, 1), 'no close of 2026-11-19'],
      [[...week, day(16)], "prices.csv:9: column 'date': 2026-11-16 twice"],
    ] as const) {
      const prices = write('prices.csv', `date,close_usd\n${lines.join('\n')}\n`)
      const out = home.path('never.json')
      const made = await home.run([
        'funds',
        'rates',
        '--week',
        '2026-W48',
        '--prices',
        prices,
        ...tiers,
        '--out',
        out,
      ])
      expect(made.code).toBe(2)
      expect(made.stderr).toContain(message)
      expect(existsSync(out)).toBe(false)
    }
    const fine = week.with(3, '2026-11-19,0.250000000000001234')
    const prices = write(
      'fine.csv',
      `\ufeffclose_usd,date\r\n\r\n${fine.map((line) => line.split(',').reverse().join()).join('\r\n')}\r\n`,
    )
    const made = await home.run([
      'funds',
      'rates',
      '--week',
      '2026-W48',
      '--prices',
      prices,
      ...tiers,
    ])
    expect(made.stdout).toContain(
      '1 POKT = $0.25 (mean of the seven closes from 2026-11-16 to 2026-11-22).',
    )
  })

  it('is the same in every zone', async () => {
    const tally = ['funds', 'tally', claims, '--rates', rates, '--operators', operators]
    const { stdout } = await home.run(tally, { TZ: 'UTC' })
    expect(stdout).toContain('of other weeks: 1 claims, 50 relays')
    for (const TZ of ['Pacific/Kiritimati', 'Pacific/Niue']) {
      expect((await home.run(tally, { TZ })).stdout).toBe(stdout)
    }
  })

  it('asks for the books that are not there, and begins none', async () => {
    for (const args of [
      ['audit'],
      ['invoice', '--week', '2026-W48', '--operator', 'XYZ'],
      ['pay', '--week', '2026-W48', '--operator', 'XYZ', '--amount', '1POKT', '--id', 'x'],
      ['burn', '--week', '2026-W48', '--amount', '1POKT', '--id', 'x'],
      ['report', '--week', '2026-W48'],
    ]) {
      const { code, stderr } = await home.run(['funds', ...args])
      expect(code).not.toBe(0)
      expect(stderr).toContain('funds.sqlite: no such ledger')
      expect(existsSync(ledger)).toBe(false)
    }
  })
})
