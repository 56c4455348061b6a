import { X509Certificate } from 'node:crypto'
import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { bundleFromJSON } from '@sigstore/bundle'
import { toSignedEntity, toTrustMaterial, Verifier } from '@sigstore/verify'
import { describe, expect, it } from 'vitest'
import { loadPublicKey } from '../../src/envelope/index.ts'
import { opensslAbsent } from '../support/authority.ts'
import { HomeHere } from '../support/command-here.ts'
import { LabAuthority } from '../support/timestamp-authority.ts'

const recorded = resolve('test/recorded-reports/v2')

describe.skipIf(opensslAbsent)('a report with a time stamp', () => {
  it('existed when an authority of the policy says, and to nobody else', async () => {
    using lab = new LabAuthority()
    using other = new LabAuthority()
    using home = new HomeHere()
    const run = async (...args: readonly string[]) => {
      const { code, stdout, stderr } = await home.run(args)
      return { code, said: stdout + stderr }
    }
    const report = join(home.folder, 'report')
    cpSync(join(recorded, 'certified'), report, { recursive: true })
    const bundle = join(report, 'report.sigstore.json')
    const untouched = readFileSync(bundle)

    await run('timestamp', 'request', report)
    const reply = join(home.folder, 'report.tsr')
    writeFileSync(reply, lab.answer(readFileSync(join(home.folder, 'report.tsq'))))
    const attached = await run('timestamp', 'attach', report, reply)
    expect(attached).toMatchObject({ code: 0, said: expect.stringContaining('holds 1;') })
    expect(await run('timestamp', 'attach', report, reply)).toMatchObject({
      said: expect.stringContaining('holds 1;'),
    })
    requireSigstoreAccepts(readFileSync(bundle, 'utf8'), lab)

    const root = ['--sign-with', 'root.key.pem']
    await run('keys', 'new', '--name', 'root', '--keys', '.')
    await run('trust', 'new', '--root', 'dao.example=root.pub.pem', '--suite', 'starter', ...root)
    const certifier = `a.example=${join(recorded, 'certifier.pub.pem')}`
    const from = ['--from', '2026-01-01T00:00:00Z']
    await run('trust', 'add', certifier, '--role', 'certifier', ...from, ...root)
    const verify = async (folder = report) => {
      const { content } = await shown(home)
      await run('trust', 'pin', content.digest)
      return (await run('verify', folder, '--policy', 'trust.json')).said
    }
    expect(await verify()).toContain(
      'ok   timestamps: none of an authority of the policy; 1 of others',
    )

    const stranger = `other.example=${other.certificatePath}`
    await run('trust', 'add', stranger, '--role', 'timestamp', ...from, ...root)
    const tsa = `tsa.example=${lab.certificatePath}`
    await run('trust', 'add', tsa, '--role', 'timestamp', ...from, ...root)
    expect(await verify()).toMatch(/ok {3}timestamps: \d{4}-\d\d-\d\dT[\d:]{8}\.000Z\n/u)
    const keyid = /SHA256:\S+/u.exec(
      (await run('trust', 'show')).said.split('\n').find((line) => line.includes('tsa.example')) ??
        '',
    )
    expect(keyid).not.toBeNull()
    await run('trust', 'revoke', String(keyid), '--reason', 'compromise', ...root)
    expect(await verify()).toContain('ok   timestamps: ')

    const byKey = await run('verify', report, '--key', join(recorded, 'certifier.pub.pem'))
    expect(byKey.said).toContain('its time stamps were not looked at')

    expect(await run('timestamp', 'attach', report, bundle)).toMatchObject({
      code: 6,
      said: expect.stringContaining('report.sigstore.json: no answer of a timestamp authority'),
    })
    const whole = readFileSync(bundle)
    const many = Array.from({ length: 16 }, (_, at) => {
      const path = join(home.folder, `${at}.tsr`)
      writeFileSync(path, lab.answer(readFileSync(join(home.folder, 'report.tsq'))))
      return path
    })
    expect(await run('timestamp', 'attach', report, ...many)).toMatchObject({
      code: 6,
      said: expect.stringContaining('must NOT have more than 16 items'),
    })
    expect(readFileSync(bundle)).toEqual(whole)
    const foreign = join(home.folder, 'foreign')
    cpSync(join(recorded, 'denied'), foreign, { recursive: true })
    expect(await run('timestamp', 'attach', foreign, reply)).toMatchObject({
      code: 6,
      said: expect.stringContaining('a time stamp of something else'),
    })
    const [taken, given] = [bundle, join(foreign, 'report.sigstore.json')]
    const { verificationMaterial } = JSON.parse(readFileSync(taken, 'utf8'))
    const grafted = { ...JSON.parse(readFileSync(given, 'utf8')), verificationMaterial }
    writeFileSync(given, JSON.stringify(grafted))
    expect(await verify(foreign)).toContain('FAIL timestamps: a time stamp is of another signature')
    writeFileSync(bundle, untouched)
    expect(await verify()).not.toContain('timestamps')
  })
})

async function shown(home: HomeHere): Promise<{ content: { digest: string } }> {
  const { stdout } = await home.run(['trust', 'show', '--json'])
  return { content: JSON.parse(stdout) }
}

/** sigstore-js demands one time stamp, and knows the authority. */
function requireSigstoreAccepts(bundle: string, { certificate, root }: LabAuthority): void {
  const pem = readFileSync(join(recorded, 'certifier.pub.pem'), 'utf8')
  const { key } = loadPublicKey(pem, 'certifier')
  const certificates = [certificate, root].map((one) => ({
    rawBytes: new X509Certificate(one).raw,
  }))
  const validFor = { start: new Date(0) }
  const authority = {
    ...{ uri: '', operator: '', subject: undefined },
    ...{ certChain: { certificates }, validFor },
  }
  const trusting = (timestampAuthorities: readonly (typeof authority)[]) =>
    toTrustMaterial(
      {
        mediaType: 'application/vnd.dev.sigstore.trustedroot+json;version=0.1',
        ...{ tlogs: [], certificateAuthorities: [], ctlogs: [] },
        timestampAuthorities: [...timestampAuthorities],
      },
      () => ({ publicKey: key, validFor: () => true }),
    )
  const thresholds = { tlogThreshold: 0, ctlogThreshold: 0, timestampThreshold: 1 }
  const entity = toSignedEntity(bundleFromJSON(JSON.parse(bundle)))
  expect(() => new Verifier(trusting([authority]), thresholds).verify(entity)).not.toThrow()
  expect(() => new Verifier(trusting([]), thresholds).verify(entity)).toThrow()
}
