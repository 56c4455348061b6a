import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { certifyNode } from '../../src/certify/index.ts'
import { serveMockNode } from '../../src/mock-node/index.ts'
import { keySigner, sshSignature } from '../../src/sign/index.ts'
import { cast } from '../trust/building.ts'
import { writeSmallSuite, writeSmallTiers } from '../trust/small-suite.ts'

/** The commands that docs/verify-with-openssl.md prints: what is documented is what is run. */
const [openssl = '', sshKeygen = ''] = [
  ...readFileSync('docs/verify-with-openssl.md', 'utf8').matchAll(/```sh\n([\s\S]*?)```/gu),
].map(([, script]) => script ?? '')

const isMissing = (...programs: readonly string[]) =>
  process.env['CI'] === undefined &&
  programs.some((program) => spawnSync('which', [program]).status !== 0)

const home = mkdtempSync(join(tmpdir(), 'iqchains-tools-'))
afterAll(() => rmSync(home, { recursive: true }))
let published = ''

beforeAll(async () => {
  const suite = writeSmallSuite(join(home, 'suite'), 4)
  const tiers = writeSmallTiers(join(home, 'tiers.json'), '70')
  await using node = await serveMockNode({ suite })
  const { folder } = await certifyNode({
    ...{ url: node.url, suite, tiers, protocol: 'chat', stream: false, sshSignature: true },
    ...{ key: join(home, 'certifier.key.pem'), runs: join(home, 'runs') },
    reports: join(home, 'reports'),
  })
  cpSync(join(home, 'certifier.pub.pem'), join(folder, 'certifier.pub.pem'))
  published = folder
})

/** Runs the commands in a copy of the report, after something was changed in it. */
function run(script: string, change: (folder: string) => void = () => undefined) {
  const folder = mkdtempSync(join(home, 'copy-'))
  cpSync(published, folder, { recursive: true })
  change(folder)
  return spawnSync('bash', ['-e', '-c', script], { cwd: folder, encoding: 'utf8' })
}

const replaceIn = (name: string, from: string, to: string) => (folder: string) => {
  const path = join(folder, name)
  const text = readFileSync(path, 'utf8')
  expect(text).toContain(from)
  writeFileSync(path, text.replace(from, to))
}

describe.skipIf(isMissing('openssl', 'jq'))('the documented commands for openssl', () => {
  it('verify a report, and refuse a changed report, node or statement', () => {
    const { status, stdout, stderr } = run(openssl)
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toContain('Signature Verified Successfully')
    for (const change of [
      replaceIn('report.json', '"correct"', '"Correct"'),
      replaceIn('node.json', 'http', 'HTTP'),
      replaceIn('report.sigstore.json', '"payload":"ey', '"payload":"eX'),
    ]) {
      expect(run(openssl, change).status).not.toBe(0)
    }
  })
})

describe.skipIf(isMissing('ssh-keygen'))('the documented commands for ssh-keygen', () => {
  it('verify the statement, and refuse a changed one or the signature of another', async () => {
    const { status, stdout, stderr } = run(sshKeygen)
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toContain(
      'Good "iqchains-report" signature for certifier with ED25519 key SHA256:',
    )
    expect(run(sshKeygen, replaceIn('statement.json', 'composite', 'Composite')).status).not.toBe(0)
    const other = keySigner(cast.witness1.privateKey)
    const forged = await sshSignature(readFileSync(join(published, 'statement.json')), other)
    const byOther = (folder: string) => writeFileSync(join(folder, 'statement.json.sig'), forged)
    expect(run(sshKeygen, byOther).status).not.toBe(0)
  })

  it('see the very bytes that the bundle signs', () => {
    const bundle = JSON.parse(readFileSync(join(published, 'report.sigstore.json'), 'utf8'))
    const statement = readFileSync(join(published, 'statement.json')).toString('base64')
    expect(bundle.dsseEnvelope.payload).toBe(statement)
  })
})

it('an SSH signature takes a key of Ed25519 that the signer tells', async () => {
  const { publicKey: _, ...silent } = keySigner(cast.witness1.privateKey)
  await expect(sshSignature(Buffer.from('x'), silent)).rejects.toMatchObject({ code: 'CONFIG' })
})
