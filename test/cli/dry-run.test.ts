import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { HomeHere } from '../support/command-here.ts'
import { wholeSuiteTiers } from '../support/tiers.ts'

/** Nothing listens there: a request would fail the command. */
const nowhere = 'http://127.0.0.1:9'

describe('certify --dry-run', () => {
  it('says what each chain takes for assumed scores, and sends nothing', async () => {
    using home = new HomeHere()
    const args = ['certify', nowhere, '--dry-run', '--pokt-usd', '0.02', '--latency-ms', '15000']
    const { code, stdout, stderr } = await home.run(args)
    expect(code, stderr).toBe(0)
    expect(stdout).toMatch(/^iq-text-70: 70 by evidence, zone \+- 2/mu)
    const [, chain = ''] = stdout.split(/^iq-text-55: /mu)
    const row = (label: string) => new RegExp(`^${label} .*$`, 'mu').exec(chain)?.[0] ?? ''
    expect(row('45')).toMatch(/ [0-4] % /u)
    expect(row('85')).toMatch(/ 100 % /u)
    expect(row('worst case'), '400 items, three tries each').toMatch(
      /1200 .* 0\.90 +45\.000000 +1\.3 h$/u,
    )
    expect(stdout).toMatch(/^line 70: share of nodes that get a verdict/mu)
    expect(stdout).toMatch(/^\+2 +\d+ % +\d+ % +100 %/mu)
    expect(stdout).toMatch(/nothing was sent\n$/u)
  })

  it('calls unknown what it was not told, never 0', async () => {
    using home = new HomeHere()
    const args = ['certify', nowhere, '--dry-run', '--tiers', wholeSuiteTiers(home)]
    const { stdout } = await home.run([...args, '--json'])
    const { items, chains } = JSON.parse(stdout)
    expect(chains[0].skills[0]).toMatchObject({ usd: null, pokt: null, seconds: null })
    const worst = { relays: 3 * items, usd: expect.any(String), pokt: null, seconds: null }
    expect(chains[1].worst).toMatchObject(worst)
    const shown = await home.run(args)
    expect(shown.stdout).toMatch(/^85 .* unknown +unknown +unknown$/mu)
  })

  it('plans no chain for a limited run', async () => {
    using home = new HomeHere()
    const { stdout } = await home.run(['certify', nowhere, '--dry-run', '--limit', '3'])
    expect(stdout).toMatch(/15 items/u)
    expect(stdout).toMatch(/no chain is decided by this/u)
  })

  it('plans a run on items that are made for it, whose pool has no end', async () => {
    using home = new HomeHere('as shipped')
    const tiers = JSON.parse(readFileSync('tiers.json', 'utf8'))
    // A wide zone is decided soon, at every distance from the line.
    tiers.chains = tiers.chains.slice(1, 2)
    Object.assign(tiers.chains[0].decision, { indifference: '12', alpha: '0.2', beta: '0.2' })
    const file = home.path('wide-tiers.json')
    writeFileSync(file, JSON.stringify(tiers))
    const args = ['certify', nowhere, '--dry-run', '--tiers', file]
    const { code, stdout, stderr } = await home.run(args)
    expect(code, stderr).toBe(0)
    expect(stdout).toMatch(/^suite +iq-text .*, 6 tasks, items made for each run$/mu)
    expect(stdout).toMatch(/^line 55: /mu)
  })
})
