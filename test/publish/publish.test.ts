import { generateKeyPairSync } from 'node:crypto'
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openingLines, publishReport } from '../../src/publish/index.ts'
import { requestDigest } from '../../src/report/index.ts'
import { conclude, type Order, type Session } from '../../src/run/index.ts'
import { keySigner } from '../../src/sign/index.ts'
import { loadSuite } from '../../src/suite/index.ts'
import { starterTiers } from '../support/tiers.ts'
import { answeredSession } from './session.ts'

const signer = keySigner(generateKeyPairSync('ed25519').privateKey)
const day = 24 * 60 * 60 * 1000

let reports = ''
beforeEach(() => {
  reports = mkdtempSync(join(tmpdir(), 'iqchains-publish-'))
})
afterEach(() => rmSync(reports, { recursive: true, force: true }))

type Parts = Parameters<typeof publishReport>[2]

async function publish(session: Session, change: Partial<Parts> = {}) {
  return publishReport(session, await conclude(session), {
    folder: reports,
    signer,
    assuranceLevel: 'self',
    compress: false,
    pictures: 'sample',
    sshSignature: false,
    secrets: [],
    ...change,
  })
}

async function finished(ago = 0): Promise<Session> {
  const session = await answeredSession({}, new Date(Date.now() - ago))
  await session.run.journal.finish(new Date(Date.now() - ago).toISOString())
  return session
}

describe('publishing a report', () => {
  it('writes report, descriptor, transcript and statement, packed and signed for SSH where that is wanted', async () => {
    const session = await finished()
    const { folder } = await publish(session)
    expect(readdirSync(folder)).toEqual([
      'node.json',
      'report.json',
      'report.sigstore.json',
      'transcript.jsonl',
    ])
    const all = await publish(session, { compress: true, sshSignature: true })
    expect(readdirSync(all.folder)).toEqual(
      expect.arrayContaining(['transcript.jsonl.gz', 'report.sigstore.json']),
    )
    expect(readdirSync(all.folder)).toHaveLength(6)
    expect(existsSync(join(folder, 'transcript.jsonl'))).toBe(false)
  })

  it('leaves a report that lies there already, and replaces it where anything of it differs', async () => {
    const session = await finished()
    const { folder } = await publish(session)
    const { ino } = statSync(folder)
    await publish(session)
    expect(statSync(folder).ino).toBe(ino)
    await publish(session, { sshSignature: true })
    const later = statSync(folder).ino
    expect(later).not.toBe(ino)
    await publish(session, { sshSignature: true })
    expect(statSync(folder).ino).toBe(later)
    writeFileSync(join(folder, 'report.sigstore.json'), '{}')
    await publish(session, { sshSignature: true })
    expect(statSync(folder).ino).not.toBe(later)
  })

  it('is refused with a key in use, for a certificate that is over, and where nothing can be written', async () => {
    const leaking = publish(await finished(), { secrets: ['node.example'] })
    await expect(leaking).rejects.toThrow('the report contains a key in use')
    const old = publish(await finished(400 * day))
    await expect(old).rejects.toMatchObject({
      code: 'INCONCLUSIVE',
      message: expect.stringContaining('too old to publish'),
    })
    expect(readdirSync(reports)).toEqual([])
    writeFileSync(join(reports, 'file'), '')
    const full = publish(await finished(), { folder: join(reports, 'file') })
    await expect(full).rejects.toMatchObject({ code: 'DISK' })
  })

  it('tells what each item was asked, by a digest', async () => {
    const session = await finished()
    const { folder } = await publish(session)
    const lines = readFileSync(join(folder, 'transcript.jsonl'), 'utf8').trim().split('\n')
    expect(lines.map((line) => JSON.parse(line).request)).toEqual(
      lines.map((line) => {
        const { task, item } = JSON.parse(line)
        return requestDigest(session.suite.tasks[task]?.task.item(item).requests ?? [])
      }),
    )
  })

  it('verifies with the item parameters that the run was started on', async () => {
    const suite = await loadSuite('suites/starter')
    const size = suite.tasks.reduce((sum, { task }) => sum + task.size, 0)
    const items = {
      slopes: Array<number>(size).fill(1),
      intercepts: Array<number>(size).fill(0.5),
    }
    const calibration = { sha256: 'c'.repeat(64), items } as unknown as Order['calibration']
    const session = await answeredSession({ suite, calibration, limit: null })
    await session.run.journal.finish(new Date().toISOString())
    const { report } = await publish(session)
    expect(report.verdicts[0]?.verdict).toBe('inconclusive')
    expect(report.settings.calibration).toBe('c'.repeat(64))
  })

  it('is refused for tiers without a chain: there is nothing to certify', async () => {
    const session = await answeredSession({ tiers: { ...starterTiers(), chains: [] } })
    await session.run.journal.finish(new Date().toISOString())
    await expect(publish(session)).rejects.toMatchObject({ code: 'VERIFICATION' })
  })

  it('is refused where the report would not verify', async () => {
    const session = await finished()
    const conclusion = await conclude(session)
    const summary = { ...conclusion.summary, asked: 99 }
    const parts = { folder: reports, signer, assuranceLevel: 'self', compress: false } as const
    const wrong = publishReport(
      session,
      { ...conclusion, summary, verdicts: conclusion.verdicts.slice(1) },
      { ...parts, pictures: 'sample', sshSignature: false, secrets: [] },
    )
    await expect(wrong).rejects.toMatchObject({
      code: 'VERIFICATION',
      message: expect.stringContaining('would not verify'),
    })
  })
})

describe('the opening of a transcript', () => {
  const collect = async (lines: AsyncIterable<string>) => {
    const all: string[] = []
    for await (const line of lines) all.push(line)
    return all
  }

  it('has a line for each sample of a suite that holds its items back', async () => {
    const suite = { ...(await loadSuite('suites/starter')), heldBack: true }
    const session = await answeredSession({ suite })
    const lines = await collect(openingLines(session))
    expect(lines.map((line) => JSON.parse(line).position)).toEqual(suite.tasks.map((_, at) => at))
    expect(lines.every((line) => line.endsWith('\n'))).toBe(true)
  })

  it('needs something that is held back, and the salt of the run', async () => {
    const open = await answeredSession()
    await expect(collect(openingLines(open))).rejects.toMatchObject({ code: 'USAGE' })
    const late = { ...open, suite: { ...open.suite, heldBack: true } }
    await expect(collect(openingLines(late))).rejects.toMatchObject({ code: 'JOURNAL' })
  })
})
