import { execFileSync, spawnSync } from 'node:child_process'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { type FolderPolicy, verifyFolder } from '../../src/verify/index.ts'

const recorded = resolve('test/recorded-reports/v2')
const scratch = mkdtempSync(join(tmpdir(), 'iqchains-verify-'))
const policy: FolderPolicy = {
  keys: [join(recorded, 'certifier.pub.pem')],
  now: new Date('2026-12-01T00:00:00Z'),
}

afterAll(() => rmSync(scratch, { recursive: true }))

let copies = 0

/** A report folder of its own, to be spoiled. */
function copy(): string {
  const folder = join(scratch, String(copies++))
  cpSync(join(recorded, 'certified'), folder, { recursive: true })
  return folder
}

const checksOf = async (path: string, change: Partial<FolderPolicy> = {}) => {
  const result = await verifyFolder(path, { ...policy, ...change })
  return { verdict: result.verdict, names: result.checks.map(({ name }) => name) }
}

describe('a report folder', () => {
  it('is verified with everything that lies in it', async () => {
    const { verdict, names } = await checksOf(copy())
    expect(verdict).toBe('insufficient')
    expect(names).toContain('subjects')
    expect(names).toContain('transcript')
    expect(names).not.toContain('verdicts')
  })

  it('is also found by the name of its bundle or its report', async () => {
    for (const name of ['report.sigstore.json', 'report.json']) {
      expect(await checksOf(join(copy(), name))).toEqual(await checksOf(copy()))
    }
  })

  it('is decided again with a tiers file, which must be its own', async () => {
    const own = join(recorded, 'tiers-evidence.json')
    const other = join(recorded, 'tiers-full.json')
    expect((await checksOf(copy(), { tiers: own })).names).toContain('verdicts')
    expect((await checksOf(copy(), { tiers: other })).verdict).toBe('invalid')
  })

  it('is decided again with its own tiers file only, and is insufficient without', async () => {
    const own = await checksOf(copy(), { tiers: join(recorded, 'tiers-evidence.json') })
    expect([own.verdict, own.names.includes('rebuilt')]).toEqual(['verified', true])
    const { verdict, names } = await checksOf(copy(), { judgeBundled: true })
    expect([verdict, names.includes('verdicts')]).toEqual(['insufficient', false])
  })

  it('is not decided again with the tiers.json of the current folder', async () => {
    const folder = copy()
    cpSync(join(recorded, 'tiers-evidence.json'), join(scratch, 'tiers.json'))
    const program = `
      const { verifyFolder } = await import(${JSON.stringify(resolve('src/verify/index.ts'))})
      const { verdict } = await verifyFolder(${JSON.stringify(folder)}, {
        keys: ${JSON.stringify(policy.keys)},
        now: new Date('2026-12-01T00:00:00Z'),
      })
      console.log(verdict)
    `
    const { stdout } = spawnSync(process.execPath, ['--input-type=module', '--eval', program], {
      cwd: scratch,
      encoding: 'utf8',
    })
    expect(stdout).toBe('insufficient\n')
  })

  it('is not verified by a key that lies in it', async () => {
    await expect(verifyFolder(copy(), { ...policy, keys: [] })).resolves.toMatchObject({
      verdict: 'invalid',
    })
  })
})

describe('a folder that a stranger made', () => {
  const spoilt = async (name: string, spoil: (path: string) => void) => {
    const folder = copy()
    const path = join(folder, name)
    spoil(path)
    await expect(checksOf(folder)).rejects.toMatchObject({ code: 'CONFIG' })
    return checksOf(folder).catch((error: Error) => error.message.replace(folder, ''))
  }
  const names = ['report.json', 'report.sigstore.json', 'node.json', 'transcript.jsonl']

  it.each(names)('with a folder for its %s is refused', async (name) => {
    const message = await spoilt(name, (path) => {
      rmSync(path)
      mkdirSync(path)
    })
    expect(message).toBe(`/${name}: is a folder`)
  })

  it.each(names)('with a link for its %s is refused, wherever it leads', async (name) => {
    const message = await spoilt(name, (path) => {
      renameSync(path, `${path}.real`)
      symlinkSync(`${path}.real`, path)
    })
    expect(message).toBe(`/${name}: is a symbolic link, which is not followed here`)
  })

  it('with a link to an endless device is refused', async () => {
    const message = await spoilt('transcript.jsonl', (path) => {
      rmSync(path)
      symlinkSync('/dev/zero', path)
    })
    expect(message).toContain('is a symbolic link')
  })

  it.each(names)('with a pipe for its %s is refused and not waited for', async (name) => {
    const message = await spoilt(name, (path) => {
      rmSync(path)
      execFileSync('mkfifo', [path])
    })
    expect(message).toBe(`/${name}: is no regular file`)
  })

  it.each(names.slice(0, 3))('with a %s of more than 64 MiB is refused', async (name) => {
    const limit = 64 * 1024 * 1024
    const message = await spoilt(name, (path) => truncateSync(path, limit + 1))
    expect(message).toBe(`/${name}: is larger than 64 MiB`)
    const folder = copy()
    truncateSync(join(folder, name), limit)
    expect((await checksOf(folder)).verdict).toBe('invalid')
  })

  it('without a bundle is refused, and so is one that does not exist', async () => {
    expect(await spoilt('report.sigstore.json', (path) => rmSync(path))).toContain('ENOENT')
    await expect(checksOf(join(scratch, 'none'))).rejects.toMatchObject({ code: 'CONFIG' })
  })

  it('with a line of more than 16 MiB in its transcript does not verify', async () => {
    const folder = copy()
    writeFileSync(join(folder, 'transcript.jsonl'), Buffer.alloc(17 * 1024 * 1024, 'x'))
    const { checks } = await verifyFolder(folder, policy)
    expect(checks.at(-1)?.detail).toContain('a line of more than 16777216 bytes')
  })
})

describe('verifying', () => {
  it('loads no database, no HTTP client, no tokenizer, no task files, and says so by its modules', () => {
    const program = `
      import { registerHooks } from 'node:module'
      const loaded = []
      registerHooks({ load: (url, context, next) => (loaded.push(url), next(url, context)) })
      const { verifyFolder } = await import(${JSON.stringify(resolve('src/verify/index.ts'))})
      const { verdict, checks } = await verifyFolder(${JSON.stringify(join(recorded, 'certified'))}, {
        keys: ${JSON.stringify(policy.keys)},
        tiers: ${JSON.stringify(join(recorded, 'tiers-evidence.json'))},
        now: new Date('2026-12-01T00:00:00Z'),
      })
      console.log(JSON.stringify({ verdict, checks: checks.length, loaded }))
    `
    const { stdout, stderr } = spawnSync(
      process.execPath,
      ['--input-type=module', '--eval', program],
      { encoding: 'utf8' },
    )
    expect(stderr).toBe('')
    const { verdict, checks, loaded } = JSON.parse(stdout)
    expect([verdict, checks]).toEqual(['verified', 18])
    const heavy =
      /better-sqlite3|undici|gpt-tokenizer|huggingface|hyparquet|\/node_modules\/yaml\//u
    expect(loaded.filter((url: string) => heavy.test(url))).toEqual([])
    const rooms = new Set(
      loaded.map((url: string) => /\/src\/([a-z-]+)\//u.exec(url)?.[1]).filter(Boolean),
    )
    expect([...rooms].sort()).toEqual(expect.arrayContaining(['report', 'verdict', 'verify']))
    for (const room of ['judge', 'lm-eval', 'node', 'run', 'sign', 'suite']) {
      expect(rooms, room).not.toContain(room)
    }
    expect(loaded.length).toBeLessThan(200)
  })
})

it('the price and the limits of a chain are in its certificate', () => {
  const read = (name: string) => JSON.parse(readFileSync(join(recorded, 'certified', name), 'utf8'))
  const tiers = JSON.parse(readFileSync(join(recorded, 'tiers-evidence.json'), 'utf8'))
  const statement = JSON.parse(
    Buffer.from(read('report.sigstore.json').dsseEnvelope.payload, 'base64').toString('utf8'),
  )
  for (const { chain, terms } of statement.predicate.claims) {
    const configured = tiers.chains.find(({ id }: { id: string }) => id === chain)
    const { pricePerRelayUsd, limits, service, suite, certificateDays } = configured
    expect(terms).toEqual({
      pricePerRelayUsd,
      limits,
      service: expect.anything(),
      suite,
      certificateDays,
    })
    expect(terms.service).toMatchObject(service)
  }
  expect(statement.predicate.claims).toHaveLength(3)
})
