import { describe, expect, it } from 'vitest'
import type { Sample } from '../../src/item/index.ts'
import { courseOfReport } from '../../src/pages/index.ts'
import { linesOf, readSample } from '../../src/report/index.ts'
import { report } from '../report/sample.ts'
import { believableRun, starterSuite } from './believable-runs.ts'
import { pictureRun, pictureStart } from './picture-run.ts'

const { run, transcript } = await believableRun({ ...report, ...starterSuite }, { skill: 0.62 })
const samples: Sample[] = []
for await (const line of linesOf([transcript])) samples.push(readSample(line))

describe('the course of the evidence of a report', () => {
  it('is made from the report and its transcript alone, and ends at the evidence that it states', async () => {
    const courses = await courseOfReport(run, samples)
    expect(courses.map(({ chains }) => chains)).toEqual([
      ['iq-text-70'],
      ['iq-text-55', 'iq-text-55-batch'],
    ])
    for (const { chains, points, forNeeded } of courses) {
      const stated = run.verdicts.find(({ chain }) => chain === chains[0])?.evidence
      expect(points[0]).toEqual({ items: 0, for: 0, against: 0 })
      expect(points.at(-1)?.items).toBe(samples.length)
      expect(points.at(-1)?.for).toBeCloseTo(Number(stated?.['log10For']), 6)
      expect(forNeeded).toBeCloseTo(Number(stated?.['log10ForNeeded']), 6)
      expect(points.length).toBeLessThanOrEqual(241)
    }
  })

  it('is made for pictures too, by the rates at which their scorer errs', async () => {
    const { run: drawn, transcript: lines } = await pictureRun(pictureStart, 'nothing', new Map())
    const taken: Sample[] = []
    for await (const line of linesOf([lines])) taken.push(readSample(line))
    expect(drawn.tasks.some(({ rates }) => rates !== undefined)).toBe(true)
    const courses = await courseOfReport(drawn, taken)
    expect(courses.flatMap(({ chains }) => chains)).toContain('iq-image-55')
    for (const { points } of courses) expect(points.at(-1)?.items).toBe(taken.length)
  })

  it('is none where the transcript leads elsewhere', async () => {
    const changed = samples.map((sample) => ({ ...sample, score: 1 - sample.score }))
    expect(await courseOfReport(run, changed)).toEqual([])
    expect(await courseOfReport(run, samples.slice(1))).toEqual([])
  })

  it('is none for chains that are decided by the whole score', async () => {
    expect(await courseOfReport(report, samples)).toEqual([])
  })
})
