import { readdirSync, readFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Declarations } from '../../scripts/api/declarations.ts'
import { packageEntries } from '../../scripts/api/entries.ts'
import { ReportSchema } from '../../src/report/index.ts'
import { checked, codeFile } from '../../src/schema/index.ts'
import { documentedExamples } from './examples-in-docs.ts'
import { PackedPackage } from './packed.ts'

let packed: PackedPackage
beforeAll(() => {
  packed = new PackedPackage()
}, 180_000)
afterAll(() => packed[Symbol.dispose]())

describe('the packed package', () => {
  it('runs every example of its documentation, and says of which functions it has one', async () => {
    const examples = documentedExamples()
    expect(examples.map(({ name }) => name).sort()).toEqual([
      'certifyNode',
      'extractAnswer',
      'loadSuite',
      'loadTiers',
      'readReportFolder',
      'resumeRun',
      'serveMockNode',
      'verifyReport',
    ])
    for (const { name, text } of examples) await packed.run(name, text)
  }, 180_000)

  it('runs the scripts in examples/', async () => {
    const scripts = readdirSync('examples').filter((name) => name.endsWith('.ts'))
    expect(scripts.length).toBeGreaterThan(2)
    const folder = join(packed.folder, 'reports')
    for (const name of ['certify-a-node.ts', 'read-a-transcript.ts', 'verify-in-ci.ts']) {
      expect(scripts).toContain(name)
      const key = join(packed.folder, 'certifier.key.pem')
      const args =
        name === 'certify-a-node.ts' ? [folder, key] : [folder, key.replace('.key', '.pub')]
      const printed = await packed.run(
        basename(name, '.ts'),
        readFileSync(join('examples', name), 'utf8'),
        ...args,
      )
      expect(printed).not.toBe('')
    }
  }, 180_000)

  it('has types that fit a strict project which uses it as the examples do', () => {
    expect(packed.typeErrors()).toBe('')
  })

  it.each(packageEntries())(
    'exports from $specifier every type that a signature names',
    ({ file }) => {
      const declarations = new Declarations()
      const exported = new Set(declarations.exportsOf(file).values())
      const hidden = [...exported].flatMap((one) =>
        [...declarations.namedBy(one)]
          .filter((named) => !exported.has(named))
          .map((named) => `${one.name} names ${named.name}`),
      )
      expect(exported.size).toBeGreaterThan(3)
      expect(hidden).toEqual([])
    },
  )

  it('verifies reports without a database, a tokenizer or an HTTP client', async () => {
    const report = resolve('test/recorded-reports/v2')
    const printed = await packed.run('verifying', countingModules, report)
    const { verdict, loaded } = JSON.parse(printed)
    expect(verdict).toBe('verified')
    const packages = loaded.map(
      (url: string) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/u.exec(url)?.[1],
    )
    expect([...new Set(packages)].filter((name) => name !== undefined).sort()).toEqual(
      lightPackages,
    )
    const chunks = loaded.filter((url: string) => /iq-chains\/dist\/(?!validators)/u.test(url))
    expect(chunks.length).toBeLessThanOrEqual(mostChunks)
    expect(loaded.length).toBeLessThanOrEqual(mostModules)
  })

  it('holds the code of every schema that it checks values by', () => {
    const code = packed.files.filter((path) => path.startsWith('dist/validators/'))
    expect(checked).toContain(ReportSchema)
    expect(checked.size).toBeGreaterThan(5)
    for (const schema of checked) expect(code).toContain(`dist/validators/${codeFile(schema)}`)
  })

  it('prints the help that it holds ready as the program writes it', () => {
    const ready = packed.command('--help')
    expect(ready).toBe(packed.command('help'))
    expect(ready).toContain('certify')
  })

  it('links from its README only to files that it holds', () => {
    const readme = readFileSync('README.md', 'utf8')
    const links = [...readme.matchAll(/\]\((?!https?:)([^)#]+)[^)]*\)/gu)].map(([, path]) => path)
    const missing = links.filter(
      (link) => !packed.files.some((path) => path === link || path.startsWith(`${link}/`)),
    )
    expect(links.length).toBeGreaterThan(3)
    expect(missing).toEqual([])
  })
})

/** Packages that verifying takes: of ajv, what counts characters. */
const lightPackages = ['ajv', 'iq-chains']

/** Few more than there are: whoever needs more has a reason to raise it. */
const mostModules = 25
const mostChunks = 17

const countingModules = `
import { registerHooks } from 'node:module'

const loaded: string[] = []
registerHooks({
  load(url, context, next) {
    loaded.push(url)
    return next(url, context)
  },
})
const { verifyReport } = await import('iq-chains/verify')
const folder = process.argv[2]
const result = await verifyReport(folder + '/certified', {
  keys: [folder + '/certifier.pub.pem'],
  tiers: folder + '/tiers-evidence.json',
  now: new Date('2026-11-28T00:00:00Z'),
})
console.log(JSON.stringify({ verdict: result.verdict, loaded: loaded.filter((url) => !url.startsWith('node:') && !url.endsWith('main.ts')) }))
`
