import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadPublicKey } from '../../src/envelope/index.ts'
import { type VerifyInput, verifyReport } from '../../src/verify/index.ts'
import type { Finished } from '../support/command.ts'
import { HomeHere } from '../support/command-here.ts'
import { stride } from '../support/tried.ts'

let home: HomeHere
let demo: Finished
let folder = ''

beforeAll(async () => {
  home = new HomeHere('as shipped')
  demo = await home.run(['demo', '--reports', home.reports])
  folder = join(home.reports, readdirSync(home.reports)[0] ?? '')
})
afterAll(() => home[Symbol.dispose]())

const keyFile = () => join(home.keys, 'certifier.pub.pem')

describe('the demo', () => {
  it('certifies, publishes and verifies, and says where the report lies', () => {
    expect(demo.code, demo.stderr).toBe(0)
    expect(demo.stdout).toContain(`report  ${folder}/report.json`)
    expect(demo.stdout).toContain('SELF-CERTIFIED: signed by SHA256:')
    expect(demo.stdout).toMatch(/iq-text-55 +>= 55 +0.00075 USD +CERTIFIED/u)
    expect(readdirSync(folder).sort()).toEqual([
      'node.json',
      'report.json',
      'report.sigstore.json',
      'transcript.jsonl',
    ])
  })

  it('signs so that openssl alone verifies it', () => {
    const script = `set -e
      jq() { "${process.execPath}" -e 'const j=JSON.parse(require("fs").readFileSync(process.argv[2]));process.stdout.write(eval("j"+process.argv[1]))' "$@"; }
      jq .dsseEnvelope.payload report.sigstore.json | base64 -d > "$OUT/body"
      jq '.dsseEnvelope.signatures[0].sig' report.sigstore.json | base64 -d > "$OUT/sig"
      { printf 'DSSEv1 28 application/vnd.in-toto+json %d ' "$(wc -c < "$OUT/body")"; cat "$OUT/body"; } > "$OUT/pae"
      openssl pkeyutl -verify -pubin -inkey "$KEY" -rawin -in "$OUT/pae" -sigfile "$OUT/sig"
      grep -c "$(openssl dgst -sha256 -r report.json | cut -d' ' -f1)" "$OUT/body"`
    const output = execFileSync('bash', ['-c', script], {
      cwd: folder,
      env: { ...process.env, OUT: home.folder, KEY: keyFile() },
      encoding: 'utf8',
    })
    expect(output).toMatch(/Signature Verified Successfully\n1\n/u)
  })

  it('shows and reports its run in every format', async () => {
    const shown = await home.run(['show', '--wrong'])
    expect(shown.stdout).toMatch(/iq_text_\w+ #\d+: incorrect/u)
    expect(shown.stdout).toMatch(/expected {2}.+\n {2}read {6}.+\n {2}answered /u)
    const markdown = await home.run(['report'])
    expect(markdown.stdout).toContain('| iq-text-55 | 55 | 0.00075 USD | **certified** |')
    const junit = await home.run(['report', '--format', 'junit'])
    expect(junit.stdout).toMatch(/<testsuite .*tests="\d+" failures="\d" skipped="\d"/u)
    const json = await home.run(['report', '--format', 'json'])
    expect(json.stdout).toBe(readFileSync(join(folder, 'report.json'), 'utf8'))
  })
})

describe('the items of the demo', () => {
  it('are made again from its report, with the same digest, one line for each', async () => {
    const out = home.path('items.jsonl')
    const again = await home.run([
      'suites',
      'regenerate',
      '--report',
      folder,
      '--out',
      out,
      '--json',
    ])
    expect(again.code, again.stderr).toBe(0)
    const { items } = JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8'))
    expect(JSON.parse(again.stdout)).toMatchObject({ items: items.asked, digest: items.digest })
    const lines = readFileSync(out, 'utf8').trimEnd().split('\n')
    expect(lines).toHaveLength(items.asked)
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ position: 0, prompt: expect.any(String) })
  })

  it('are not those of a report whose seed was changed: exit 6', async () => {
    const changed = home.path('changed.json')
    const text = readFileSync(join(folder, 'report.json'), 'utf8')
    writeFileSync(changed, text.replace('"seed": "demo"', '"seed": "omed"'))
    const { code, stderr } = await home.run(['suites', 'regenerate', '--report', changed])
    expect(stderr).toContain('made again, they are not those of the report')
    expect(code).toBe(6)
  })

  it('are told to other tools as lm-evaluation-harness logs its own', async () => {
    const out = home.path('lm-eval')
    const { code, stdout, stderr } = await home.run(['report', '--format', 'lm-eval', '--out', out])
    expect(code, stderr).toBe(0)
    const samples = stdout.split('\n').filter((file) => file.includes('samples_iq_text_logic'))
    const [line = ''] = readFileSync(samples[0] ?? '', 'utf8').split('\n')
    expect(JSON.parse(line)).toMatchObject({
      doc: { family: expect.any(String) },
      filter: 'answer',
    })
  })
})

describe('deciding again from the transcript', () => {
  it('gives the verdicts of the report', () => {
    expect(demo.stdout).toMatch(/ok {3}verdicts: the same from \d+ samples/u)
  })

  it('judges every answer again where the suite is named', async () => {
    const { stdout, code } = await home.run(['verify', folder, '--suite', 'iq-text'])
    expect(stdout).toMatch(/ok {3}scores: \d+ answers judged again, with the same outcomes/u)
    expect(code).toBe(0)
  })

  it('takes no tiers file from the current folder, and fails with another one', async () => {
    const tiers = JSON.parse(readFileSync('tiers.json', 'utf8'))
    tiers.chains[0].minScore = '90'
    const other = home.path('other-tiers.json')
    writeFileSync(other, JSON.stringify(tiers))
    const named = await home.run(['verify', folder, '--tiers', other])
    expect(named.stderr).toContain('is not the tiers file of the report')
    expect(named.code).toBe(6)
    writeFileSync(home.path('tiers.json'), JSON.stringify(tiers))
    const found = await home.run(['verify', folder])
    rmSync(home.path('tiers.json'))
    expect(found.stdout).toContain('ok   verdicts')
    expect(found.code).toBe(0)
  })
})

describe('one changed byte', () => {
  const names = ['report.json', 'node.json', 'transcript.jsonl', 'report.sigstore.json']

  it.each(names)('in %s makes verify exit 6', async (name) => {
    const path = join(folder, name)
    const original = readFileSync(path)
    const changed = Buffer.from(original)
    const middle = Math.floor(original.length / 2)
    changed[middle] = (changed[middle] ?? 0) ^ 1
    writeFileSync(path, changed)
    const { code, stderr } = await home.run(['verify', folder])
    writeFileSync(path, original)
    expect(stderr).toMatch(/^error VERIFICATION: /mu)
    expect(code).toBe(6)
  })

  it('is all that was wrong', async () => {
    expect((await home.run(['verify', folder])).code).toBe(0)
  })

  it('anywhere in the bundle, and every bit of it, is found', async () => {
    const input = (signed: Buffer): VerifyInput => ({
      signed,
      report: readFileSync(join(folder, 'report.json')),
      node: readFileSync(join(folder, 'node.json')),
    })
    const keys = [loadPublicKey(readFileSync(keyFile(), 'utf8'), keyFile())]
    const policy = { keys, now: new Date() }
    const bundle = readFileSync(join(folder, 'report.sigstore.json'))
    expect((await verifyReport(input(bundle), policy)).verdict).toBe('insufficient')
    const survivors: number[] = []
    for (let position = 0; position < bundle.length; position += stride) {
      const changed = Buffer.from(bundle)
      changed[position] = (changed[position] ?? 0) ^ (1 << (position % 8))
      const { verdict } = await verifyReport(input(changed), policy)
      if (verdict !== 'invalid') survivors.push(position)
    }
    expect(survivors).toEqual([])
  })
})
