import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { Sample } from '../../src/item/index.ts'
import { readSample, writeSample } from '../../src/report/index.ts'
import { sqliteStore } from '../../src/run/journal/index.ts'
import { sampleOf } from '../support/sample.ts'

const root = resolve(import.meta.dirname, '../..')

const picture = {
  kind: 'picture',
  sha256: 'ab'.repeat(32),
  format: 'png',
  width: 512,
  height: 512,
  bytes: 40_000,
  perceptualHash: '00ff00ff00ff00ff',
} as const

test('journal and transcript carry what an answer holds besides text', async () => {
  const folder = temporary()
  const sample = sampleOf({ evidence: [picture] })
  const journal = await sqliteStore(folder).create(run)
  await journal.append(sample)
  await journal.append(sampleOf({ position: 1 }))
  const stored: Sample[] = []
  for await (const one of journal.samples()) stored.push(one)
  await journal.close()
  expect(stored[0]).toEqual(sample)
  expect(stored[1]).not.toHaveProperty('evidence')
  expect(readSample(Buffer.from(writeSample(sample)))).toEqual(sample)
})

test('a field that is added to the schema is carried by journal, transcript and reader', () => {
  const folder = temporary()
  for (const part of ['src', 'package.json', 'tsconfig.json']) {
    cpSync(join(root, part), join(folder, part), { recursive: true })
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  const schema = join(folder, 'src/item/sample.ts')
  const added = 'weather: Type.Object({ sun: Type.Boolean() }),\n  mood: orNull(Type.String()),\n'
  writeFileSync(
    schema,
    readFileSync(schema, 'utf8').replace('\n  evidence:', `\n  ${added}  evidence:`),
  )
  const sample = { ...sampleOf(), weather: { sun: true }, mood: 'calm' }
  const script = `
    import { sqliteStore } from './src/run/journal/index.ts'
    import { readSample, writeSample } from './src/report/index.ts'
    const journal = await sqliteStore('runs').create(${JSON.stringify(run)})
    await journal.append(${JSON.stringify(sample)})
    const { value: stored } = await journal.samples()[Symbol.asyncIterator]().next()
    console.log(JSON.stringify({ stored, read: readSample(Buffer.from(writeSample(stored))) }))
    await journal.close()`
  const printed = execFileSync(process.execPath, ['--input-type=module-typescript', '-e', script], {
    cwd: folder,
    encoding: 'utf8',
  })
  expect(JSON.parse(printed)).toEqual({ stored: sample, read: sample })
})

const run = { id: 'r1', started: '2026-11-22T00:00:00.000Z', frozen: '{}' }

function temporary(): string {
  const folder = mkdtempSync(join(tmpdir(), 'iqchains-sample-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
