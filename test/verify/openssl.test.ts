import { execFile, spawnSync } from 'node:child_process'
import { createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readSigned } from '../../src/envelope/index.ts'
import { statementOf } from '../../src/report/index.ts'
import { keySigner, signStatement } from '../../src/sign/sign.ts'
import { bytesOf, certificationOf, report } from '../report/sample.ts'

const run = promisify(execFile)
const isAbsent = spawnSync('openssl', ['version']).error !== undefined
let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'iqchains-openssl-'))
})

afterAll(() => rm(folder, { recursive: true }))

/** Writes what a reader without our program has: key, report, and the parts of the envelope. */
async function publish(privateKey: KeyObject): Promise<Buffer> {
  const statement = statementOf(report, certificationOf(report))
  const { payload, signatures } = readSigned(
    await signStatement(statement, keySigner(privateKey), []),
  )
  const header = `DSSEv1 28 application/vnd.in-toto+json ${payload.length} `
  const publicPem = createPublicKey(privateKey).export({ format: 'pem', type: 'spki' })
  await Promise.all([
    writeFile(join(folder, 'certifier.pub.pem'), publicPem),
    writeFile(join(folder, 'report.json'), bytesOf(report)),
    writeFile(join(folder, 'sig'), signatures[0]?.signature ?? ''),
    writeFile(join(folder, 'pae'), Buffer.concat([Buffer.from(header), payload])),
    writeFile(join(folder, 'bad'), Buffer.concat([Buffer.from(header), payload, Buffer.from(' ')])),
  ])
  return payload
}

const openssl = (command: string) => run('openssl', command.split(' '), { cwd: folder })

describe.skipIf(isAbsent && process.env['CI'] === undefined)('openssl alone', () => {
  it('verifies an Ed25519 report and refuses a changed one', async () => {
    const payload = await publish(generateKeyPairSync('ed25519').privateKey)
    const verify = 'pkeyutl -verify -pubin -inkey certifier.pub.pem -rawin -sigfile sig -in'
    expect((await openssl(`${verify} pae`)).stdout).toContain('Signature Verified Successfully')
    await expect(openssl(`${verify} bad`)).rejects.toMatchObject({ code: 1 })
    const { stdout } = await openssl('dgst -sha256 -r report.json')
    expect(payload.toString()).toContain(stdout.split(' ')[0])
  })

  it('verifies a P-256 report and refuses a changed one', async () => {
    await publish(generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey)
    const verify = 'dgst -sha256 -verify certifier.pub.pem -signature sig'
    expect((await openssl(`${verify} pae`)).stdout).toContain('Verified OK')
    await expect(openssl(`${verify} bad`)).rejects.toMatchObject({ code: 1 })
  })
})
