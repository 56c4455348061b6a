import { appendFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { beforeEach, describe, expect, it } from 'vitest'
import {
  calibrateFrom,
  latestScores,
  type PastRun,
  type PastSample,
  readJournals,
  readPastRuns,
  readReportFolder,
  readReports,
} from '../../src/history/index.ts'
import type { Report } from '../../src/report/index.ts'
import { sqliteStore } from '../../src/run/index.ts'
import { loadSuite } from '../../src/suite/index.ts'
import { Home } from '../support/command.ts'
import { Recorder } from '../support/past-runs.ts'

let home: Home
let recorder: Recorder
beforeEach(async () => {
  home = new Home()
  recorder = await Recorder.open(home)
  return () => home[Symbol.dispose]()
})

async function collect<T>(values: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = []
  for await (const value of values) all.push(value)
  return all
}

describe('past runs', () => {
  it('are read alike from a journal and from a report, and count once', async () => {
    const { id } = await recorder.record({ skill: 0.7 })
    const [fromReport, ...others] = await readPastRuns([home.reports])
    const [fromJournal] = await readPastRuns([home.runs])
    expect(others).toEqual([])
    if (!fromReport || !fromJournal) throw new Error('a run is not there')
    expect(fromJournal).toMatchObject({ id, node: { url: 'http://node.example', model: null } })
    expect(fromReport.suite).toEqual({
      name: fromJournal.suite.name,
      version: fromJournal.suite.version,
      digest: fromJournal.suite.digest,
    })
    const scores = (samples: { task: number; item: number; score: number }[]) =>
      samples.map(({ task, item, score }) => [task, item, score])
    const counted = scores(await collect(fromReport.samples()))
    const stored = scores(await collect(fromJournal.samples()))
    expect(counted.length).toBeGreaterThan(0)
    expect(stored.slice(0, counted.length)).toEqual(counted)
    expect(await readPastRuns([home.reports, home.runs])).toHaveLength(1)
  })

  it('that cannot be read are named beside the others, and fail a calibration', async () => {
    const { id } = await recorder.record({ skill: 0.7 })
    mkdirSync(join(home.runs, '20260101T000000Z-000000'))
    writeFileSync(join(home.runs, '20260101T000000Z-000000/journal.sqlite'), 'x'.repeat(200))
    const { runs, unreadable } = await readJournals(sqliteStore(home.runs))
    expect(runs.map((run) => [run.id, run.isBegun])).toEqual([[id, true]])
    expect(unreadable.map((run) => run.id)).toEqual(['20260101T000000Z-000000'])
    await expect(readPastRuns([home.runs])).rejects.toMatchObject({ code: 'JOURNAL' })
  })

  it('give their answers whole, whatever marks of lines stand in them', async () => {
    const { folder } = await recorder.record({
      skill: 0.7,
      answer: 'one\u2028two\u2029three\rfour',
    })
    const [sample] = await collect(readReportFolder(folder).samples())
    expect(sample?.responses).toEqual(['one\u2028two\u2029three\rfour'])
  })

  it('are refused when the transcript is not the one that the report names', async () => {
    const { folder } = await recorder.record({ skill: 0.7 })
    appendFileSync(join(folder, 'transcript.jsonl'), '{}\n')
    const { samples } = readReportFolder(folder)
    await expect(collect(samples())).rejects.toMatchObject({ code: 'DATA' })
    writeFileSync(join(folder, 'transcript.jsonl'), '{"unfinished":')
    await expect(collect(samples())).rejects.toMatchObject({ code: 'VERIFICATION' })
  })

  it('are read from the packed transcript only where no plain one is there', async () => {
    const { folder } = await recorder.record({ skill: 0.7 })
    const [plain, packed] = ['transcript.jsonl', 'transcript.jsonl.gz'].map((name) =>
      join(folder, name),
    ) as [string, string]
    writeFileSync(packed, 'no transcript')
    const read = () => collect(readReportFolder(folder).samples())
    const samples = await read()
    expect(samples.length).toBeGreaterThan(0)
    writeFileSync(packed, gzipSync(readFileSync(plain)))
    rmSync(plain)
    expect(await read()).toEqual(samples)
    rmSync(packed)
    await expect(read()).rejects.toThrow(plain)
  })

  it('teach nothing about a suite they were not asked', async () => {
    await recorder.record({ skill: 0.7 })
    const suite = await loadSuite('starter')
    const runs = await readPastRuns([home.runs])
    const others = { ...suite, digest: '0'.repeat(64) }
    await expect(calibrateFrom(others, runs)).rejects.toMatchObject({ code: 'DATA' })
  })
})

describe('a calibration from past runs', () => {
  const past = (digest: string, outcomes: readonly string[]): PastRun => ({
    id: 'r',
    node: { url: 'http://a', model: null },
    suite: { name: 's', version: '1', digest },
    samples: () =>
      (async function* () {
        for (const [item, outcome] of outcomes.entries()) {
          yield { task: 0, item, score: outcome === 'correct' ? 1 : 0, outcome } as PastSample
        }
      })(),
  })

  it('counts runs of the very suite that gave an answer, and no item without one', async () => {
    const suite = await loadSuite('starter')
    const answered = Array.from({ length: 29 }, (_, at) =>
      past(suite.digest, [at % 2 === 0 ? 'correct' : 'incorrect', 'incorrect', 'correct']),
    )
    const others = [
      past('another', ['correct']),
      past(suite.digest, []),
      past(suite.digest, ['missing']),
    ]
    await expect(calibrateFrom(suite, [...answered, ...others])).rejects.toThrow('29 past runs')
    const last = past(suite.digest, ['correct'])
    const fitted = await calibrateFrom(suite, [...answered, ...others, last])
    expect(fitted.reports).toBe(30)
    const missing = past(suite.digest, ['correct', 'missing'])
    expect(await calibrateFrom(suite, [...answered, missing])).toEqual(fitted)
    const wrong = past(suite.digest, ['correct', 'correct'])
    expect(await calibrateFrom(suite, [...answered, wrong])).not.toEqual(fitted)
  })
})

describe('the journals of a store', () => {
  it('fail where the store fails by a fault of ours', async () => {
    const store = {
      ...sqliteStore(home.runs),
      list: async () => ['r'],
      open: () => Promise.reject(new TypeError('a fault of ours')),
    }
    await expect(readJournals(store)).rejects.toThrow('a fault of ours')
  })
})

describe('the latest scores', () => {
  const past = (
    url: string,
    model: string | null,
    finished: string,
    value: string | null,
    limit: number | null = null,
  ) => ({
    id: finished,
    node: { url, model },
    suite: { name: 's', version: '1', digest: 'd' },
    samples: () => (async function* () {})(),
    report: {
      node: { url, model },
      times: { finished },
      composite: value === null ? null : { value },
      settings: { limit },
    } as unknown as Report,
  })

  it('are of the latest whole run of each node and model', () => {
    expect(
      latestScores([
        past('http://a', null, '2026-02-01T00:00:00Z', '60.00'),
        past('http://a', null, '2026-01-01T00:00:00Z', '50.00'),
        past('http://a', 'm', '2026-01-01T00:00:00Z', '55.00'),
        past('http://a', null, '2026-03-01T00:00:00Z', '99.00', 1),
        past('http://b', null, '2026-03-01T00:00:00Z', null),
      ]),
    ).toEqual([
      { name: 'http://a', score: 60 },
      { name: 'http://a (m)', score: 55 },
    ])
  })

  it('come from one report folder or from a folder of them', async () => {
    const { folder, id } = await recorder.record({ skill: 0.7 })
    expect(readReports(folder).map((report) => report.id)).toEqual([id])
    expect(readReports(home.reports).map((report) => report.id)).toEqual([id])
    expect(() => readReports(home.path('nowhere'))).toThrow('no such folder')
  })
})
