import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { fundsWeekType } from '../../src/funds/index.ts'
import { Home } from '../support/command.ts'

const examples = resolve('examples/funds')
const claims = resolve(examples, 'claims-shannon.csv')
const tiers = resolve('tiers.json')

async function prepared(home: Home) {
  const rates = home.path('rates.json')
  const prices = resolve(examples, 'prices.csv')
  const made = await home.run([
    'funds',
    'rates',
    '--week',
    '2026-W48',
    '--prices',
    prices,
    '--tiers',
    tiers,
    '--out',
    rates,
  ])
  expect(made.stderr).toContain('rates of 2026-W48')
  return ['--rates', rates, '--operators', resolve(examples, 'operators.csv')]
}

describe('iqchains funds', () => {
  it('goes from the examples to a signed report of the week that verifies', async () => {
    using home = new Home()
    const known = await prepared(home)
    const tally = await home.run(['funds', 'tally', claims, ...known])
    expect(tally.stdout).toContain('not paid, expired: 2 claims, 610 relays')
    expect((await home.run(['funds', 'close', claims, ...known])).stdout).toContain(
      'is closed from',
    )
    const again = await home.run(['funds', 'close', claims, ...known])
    expect(again.stdout).toContain('nothing was posted')
    const pay = ['--week', '2026-W48', '--amount', '279845000upokt', '--id', 'tx1']
    expect((await home.run(['funds', 'pay', '--operator', 'XYZ', ...pay])).code).toBe(0)
    expect((await home.run(['funds', 'burn', ...pay])).code).toBe(0)
    const audit = await home.run(['funds', 'audit'])
    expect(audit.stdout).toContain('outstanding of XYZ: 0 POKT')
    expect(audit.stdout).toContain('the books hold')
    const invoice = await home.run([
      'funds',
      'invoice',
      '--week',
      '2026-W48',
      '--operator',
      'XYZ',
      '--format',
      'csv',
    ])
    expect(invoice.stdout).toContain('XYZ,2026-W48,iq-text-55,5777,17331000upokt,17.331')

    const report = await home.run([
      'funds',
      'report',
      '--week',
      '2026-W48',
      '--claims',
      claims,
      ...known,
      '--reports',
      home.reports,
    ])
    expect(report.stderr).toContain('made a certifier key')
    const folder = `${home.reports}/funds-2026-W48`
    const verified = await home.run(['verify', folder, '--type', fundsWeekType])
    expect(verified.stdout).toContain('ok   subjects: report.json as signed')
    const page = readFileSync(`${folder}/index.html`, 'utf8')
    expect(page).not.toMatch(/<script|https?:\/\/(?!www\.w3)/u)
    expect(page.match(/<svg [^>]*role="img"/gu)).toHaveLength(3)
    expect(JSON.parse(readFileSync(`${folder}/report.json`, 'utf8')).minted).toBe('655574000')
  })

  it('mints and charges 300 POKT for the 100,000 calls of the example on Morse', async () => {
    using home = new Home()
    const [flag = '', rates = ''] = await prepared(home)
    const map = resolve(examples, 'operators-morse.csv')
    const file = resolve(examples, 'claims-morse.csv')
    const { stdout } = await home.run(['funds', 'tally', file, flag, rates, '--operators', map])
    expect(stdout).toMatch(/XYZ +iq-text-55 +10 +100000 +300 +0\.00075/u)
  })

  it('flags every relay when no report certifies the nodes', async () => {
    using home = new Home()
    const known = await prepared(home)
    await home.run(['keys', 'new'])
    const suppliers = resolve(examples, 'suppliers.csv')
    const registry = ['--registry', resolve('test/recorded-reports/v2'), '--suppliers', suppliers]
    const { stdout, stderr } = await home.run(['funds', 'tally', claims, ...known, ...registry])
    expect(stderr).toContain('it certifies nothing')
    expect(stdout.match(/no valid certificate/gu)).toHaveLength(12)
  })

  it('has the same books after kill -9 around the moment of posting', {
    timeout: 240_000,
  }, async () => {
    using home = new Home()
    const known = await prepared(home)
    const close = ['funds', 'close', claims, ...known]
    const calm = home.path('calm.sqlite')
    await home.run([...close, '--ledger', calm])
    const books = (await home.run(['funds', 'audit', '--json', '--ledger', calm])).stdout
    expect(books).toContain('"faults":[]')
    for (const delay of [0, 1, 3, 8, 20]) {
      const ledger = home.path(`killed-${delay}.sqlite`)
      const { child, finished } = home.start([...close, '--ledger', ledger])
      while (!existsSync(ledger) && child.exitCode === null) await setTimeout(1)
      await setTimeout(delay)
      child.kill('SIGKILL')
      await finished
      expect((await home.run([...close, '--ledger', ledger])).code).toBe(0)
      const audited = await home.run(['funds', 'audit', '--json', '--ledger', ledger])
      expect(audited.stdout).toBe(books)
    }
  })
})
