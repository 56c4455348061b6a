import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, describe, expect, it } from 'vitest'
import { readReportFolder } from '../../src/history/index.ts'
import type { Statement } from '../../src/report/index.ts'
import {
  openTranscript,
  proveSample,
  readSampleProof,
  requireSample,
  verifyFolder,
} from '../../src/verify/index.ts'

const recorded = resolve('test/recorded-reports/v2')
const scratch = mkdtempSync(join(tmpdir(), 'iqchains-sample-'))
afterAll(() => rmSync(scratch, { recursive: true }))

const policy = {
  keys: [join(recorded, 'certifier.pub.pem')],
  tiers: join(recorded, 'tiers-evidence.json'),
  now: new Date('2026-12-01T00:00:00Z'),
}

let copies = 0
function copy(): string {
  const folder = join(scratch, String(copies++))
  cpSync(join(recorded, 'certified'), folder, { recursive: true })
  return folder
}

async function statementOf(folder: string): Promise<Statement> {
  const result = await verifyFolder(folder, policy)
  if (result.verdict !== 'verified' || result.content.kind !== 'node-eval')
    throw new Error('broken')
  return result.content.statement
}

describe('one sample', () => {
  it('is proven without the others, whichever it is, and none is by the proof of another', async () => {
    const folder = copy()
    const statement = await statementOf(folder)
    const path = join(folder, 'transcript.jsonl')
    const { size } = statement.predicate.samplesRoot
    const proofs = await Promise.all(
      Array.from({ length: size }, (_, index) => proveSample(openTranscript(path), index)),
    )
    for (const [index, proof] of proofs.entries()) {
      const read = readSampleProof(Buffer.from(JSON.stringify(proof)))
      expect(requireSample(statement, read).position).toBe(index)
      const other = { ...proof, index: (index + 1) % size }
      expect(() => requireSample(statement, other)).toThrow('not of the transcript that was signed')
    }
  })

  it('that was changed, or is not there, is proven by nothing', async () => {
    const folder = copy()
    const statement = await statementOf(folder)
    const proof = await proveSample(openTranscript(join(folder, 'transcript.jsonl')), 3)
    for (const changed of [
      { ...proof, line: proof.line.replace('"score":1', '"score":0') },
      { ...proof, path: proof.path.slice(1) },
      { ...proof, path: [...proof.path, 'x'] },
      { ...proof, index: 1_000_000 },
    ]) {
      expect(() => requireSample(statement, changed)).toThrow('not of the transcript')
    }
    const far = proveSample(openTranscript(join(folder, 'transcript.jsonl')), 10_000)
    await expect(far).rejects.toMatchObject({ code: 'USAGE' })
    expect(() => readSampleProof(Buffer.from('{}'))).toThrow('sample proof')
  })
})

describe('a transcript in gzip', () => {
  it('verifies as the plain one, and is read as a past run; gunzip gives the same bytes', async () => {
    const folder = copy()
    const plain = join(folder, 'transcript.jsonl')
    const bytes = readFileSync(plain)
    rmSync(plain)
    const packed = `${plain}.gz`
    writeFileSync(packed, gzipSync(bytes))
    expect((await verifyFolder(folder, policy)).verdict).toBe('verified')
    let read = 0
    for await (const _ of readReportFolder(folder).samples()) read++
    expect(read).toBeGreaterThan(5)
    expect(execFileSync('gzip', ['-dc', packed])).toEqual(bytes)
  })

  it('that is cut off, no gzip file, or unpacks to more than was signed does not verify', async () => {
    const folder = copy()
    const plain = join(folder, 'transcript.jsonl')
    const bytes = readFileSync(plain)
    rmSync(plain)
    const whole = gzipSync(bytes)
    const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024, '{}\n'))
    for (const [packed, message] of [
      [whole.subarray(0, -20), 'not a whole gzip file'],
      [Buffer.from('plain text'), 'not a whole gzip file'],
      [bomb, 'transcript: more than'],
    ] as const) {
      writeFileSync(`${plain}.gz`, packed)
      const { verdict, checks } = await verifyFolder(folder, policy)
      expect([verdict, checks.at(-1)?.detail]).toEqual([
        'invalid',
        expect.stringContaining(message),
      ])
    }
  })
})
