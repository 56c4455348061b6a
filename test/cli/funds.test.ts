import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import { sha256Hex } from '../../src/digest/index.ts'
import { fundsWeekType } from '../../src/funds/index.ts'
import { HomeHere } from '../support/command-here.ts'

const examples = resolve('examples/funds')
const claims = resolve(examples, 'claims-shannon.csv')
const tiers = resolve('tiers.json')

async function prepared(home: HomeHere) {
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

const week = ['--week', '2026-W48']

/** Books of the example, closed. */
async function closed(home: HomeHere) {
  const known = await prepared(home)
  await done(home, ['close', claims, ...known])
  return known
}

/** Runs a command of funds that must do well. @returns what it printed */
async function done(home: HomeHere, args: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await home.run(['funds', ...args])
  expect(code, `${args.join(' ')}\n${stdout}${stderr}`).toBe(0)
  return stdout
}

/** Requires that a file is as its published schema has it. */
function requireSchema(name: string, path: string): void {
  const schema = JSON.parse(readFileSync(`schemas/${name}.schema.json`, 'utf8'))
  const ajv = new Ajv({ strict: true, allowUnionTypes: true })
  const isValid = ajv.validate(schema, JSON.parse(readFileSync(path, 'utf8')))
  expect(isValid, ajv.errorsText()).toBe(true)
}

describe('iqchains funds', () => {
  it('goes from the examples to a signed report of the week that verifies', async () => {
    using home = new HomeHere()
    const known = await prepared(home)
    expect(await done(home, ['tally', claims, ...known])).toContain(
      'not paid, expired: 2 claims, 610 relays',
    )
    expect(await done(home, ['close', claims, ...known])).toContain('is closed from')
    expect(await done(home, ['close', claims, ...known])).toContain('nothing was posted')
    const owed = '53861000upokt'
    for (const act of [['pay', '--operator', 'XYZ'], ['burn']]) {
      await done(home, [...act, ...week, '--amount', owed, '--id', 'tx1'])
    }
    const report = [...week, '--claims', claims, ...known, '--reports', home.reports]
    const prices = ['--prices', resolve(examples, 'prices.csv')]
    const params = ['--params', resolve(examples, 'params.json')]
    await done(home, ['report', ...report, ...prices, ...params])
    const other = resolve(examples, 'claims-morse.csv')
    const map = ['--operators', resolve(examples, 'operators-morse.csv')]
    const stray = await home.run(['funds', 'report', ...report.with(3, other), ...map])
    expect(stray.stderr).toContain('is not what 2026-W48 stands at')
    const idle = await home.run(['funds', 'report', ...week, ...prices])
    expect(idle.stderr).toContain('--prices is of no use without --claims')
    const folder = `${home.reports}/funds-2026-W48`
    const verified = await home.run(['verify', folder, '--type', fundsWeekType])
    expect(verified.stdout).toContain('ok   subjects: report.json as signed')
    const page = readFileSync(`${folder}/index.html`, 'utf8')
    expect(page).not.toMatch(/<script|https?:\/\/(?!iqchains\.org)/u)
    expect(page.match(/<svg [^>]*role="img"/gu)).toHaveLength(4)
    expect(page).toContain('Burned per chain and operator')
    requireSchema('funds-week', `${folder}/report.json`)
    requireSchema('funds-rates', home.path('rates.json'))
    const { minted, charged, burned, drift } = JSON.parse(
      readFileSync(`${folder}/report.json`, 'utf8'),
    )
    expect({ minted, charged, burned }).toEqual({
      minted: '109014000',
      charged: '109014000',
      burned: '53861000',
    })
    expect(drift).toHaveLength(21)
    const bundle = JSON.parse(readFileSync(`${folder}/report.sigstore.json`, 'utf8'))
    const statement = JSON.parse(atob(bundle.dsseEnvelope.payload))
    for (const { name, digest } of statement.subject) {
      expect(digest.sha256).toBe(sha256Hex(readFileSync(`${folder}/${name}`)))
    }
  })

  it('invoices what is due as Markdown, JSON and CSV, with what the DAO took over', async () => {
    using home = new HomeHere()
    await closed(home)
    const of = ['--operator', 'ABC Portal', ...week]
    const free = ['--chain', 'iq-text-55', '--amount', '7485000upokt', '--id', 'free tier']
    expect((await home.run(['funds', 'subsidy', ...of, ...free])).stderr).toContain('is no id')
    await done(home, ['subsidy', ...of, ...free.slice(0, -1), 'free-tier'])
    await done(home, ['pay', ...of, '--amount', '40072000upokt', '--id', 'p1'])
    const csv = await done(home, ['invoice', ...of, '--format', 'csv'])
    expect(csv.split('\n')).toEqual([
      'operator,week,chain,relays,charged_upokt,subsidised_upokt,paid_upokt,burned_upokt,due_upokt',
      'ABC Portal,2026-W48,iq-image-55,5009,40072000,0,40072000,0,0',
      'ABC Portal,2026-W48,iq-text-55,2495,7485000,7485000,0,0,0',
      'ABC Portal,2026-W48,iq-text-55-batch,3798,7596000,0,0,0,7596000',
      '',
    ])
    writeFileSync(home.path('i.json'), await done(home, ['invoice', ...of, '--format', 'json']))
    requireSchema('funds-invoice', home.path('i.json'))
    const invoice = JSON.parse(readFileSync(home.path('i.json'), 'utf8'))
    expect(invoice).toMatchObject({ charged: '55153000', subsidised: '7485000', due: '7596000' })
    const markdown = await done(home, ['invoice', ...of])
    expect(markdown).toContain('**Due: 7.596 POKT** (7596000 upokt).')
    expect(markdown).toContain('| iq-text-55 | 2495 | 7.485 | 7.485 | 0 | 0 | 0 |')

    await done(home, ['pay', '--dao', ...week, '--amount', '7485000upokt', '--id', 'p2'])
    await done(home, ['pay', ...of, '--amount', '7596000upokt', '--id', 'p3'])
    const xyz = ['--operator', 'XYZ', ...week, '--amount', '53861000upokt', '--id', 'p4']
    await done(home, ['pay', ...xyz])
    expect((await home.run(['funds', 'burn', ...week, '--amount', '1', '--id', 'b'])).code).toBe(2)
    await done(home, ['burn', ...week, '--amount', '109.014POKT', '--id', 'b'])
    const audit = await done(home, ['audit'])
    expect(audit).toContain('minted 109.014 POKT, charged 109.014, paid 109.014, burned 109.014\n')
    expect(audit).toContain('the sum of all entries is 0')
    for (const name of ['ABC Portal', 'DAO', 'XYZ'])
      expect(audit).toContain(`outstanding of ${name}: 0 POKT`)
    expect(audit).toContain('the books hold')
  })

  it('says which application did what, and puts the network beside the agreement', async () => {
    using home = new HomeHere()
    const known = await prepared(home)
    const page = home.path('who.html')
    const who = await done(home, ['who', claims, ...known, '--html', page])
    // One application, two operators: it went from one to the other within the week.
    expect(who).toMatch(/^pokt1xyzapp0*2 +ABC Portal +iq-text-55 +961 +2\.883 +0\.72075$/mu)
    expect(who).toMatch(/^pokt1xyzapp0*2 +XYZ +iq-text-55 +1248 +3\.744 +0\.936$/mu)
    expect(readFileSync(page, 'utf8')).toContain('<h2>POKT per application and chain</h2>')
    const files = ['--params', resolve(examples, 'params.json')]
    const prices = ['--prices', resolve(examples, 'prices.csv')]
    const said = await done(home, ['reconcile', claims, ...known, ...files, ...prices])
    const image =
      /^iq-image-55 +68\.32 +68\.32 +67\.59016 +65\.900406 +-2\.419594 +0\.975 +0\.72984 +/mu
    expect(said).toMatch(image)
    expect(said).toMatch(/^iq-text-55 +2026-11-23 +0\.00075 +0\.0007632 +1\.76$/mu)
  })

  it('mints and charges 300 POKT for the 100,000 calls of the example on Morse', async () => {
    using home = new HomeHere()
    const [flag = '', rates = ''] = await prepared(home)
    const map = resolve(examples, 'operators-morse.csv')
    const file = resolve(examples, 'claims-morse.csv')
    const { stdout } = await home.run(['funds', 'tally', file, flag, rates, '--operators', map])
    expect(stdout).toMatch(/XYZ +iq-text-55 +10 +100000 +300 +75\.00 +0\.00075/u)
  })
})
