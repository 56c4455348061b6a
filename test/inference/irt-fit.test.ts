import { sampleCorrelation } from 'simple-statistics'
import { describe, expect, test } from 'vitest'
import { bankOf, gaussian, pastReports } from '../../bench/verdict-nodes.ts'
import { fitItems } from '../../src/inference/index.ts'
import { Drbg, type ItemParameters } from '../../src/stats/index.ts'
import { describeImplementation, loadReference } from '../stats/reference.ts'

const random = new Drbg('items', 'fit')
const items = Array.from({ length: 60 }, () => ({
  task: 0,
  slope: Math.exp(0.4 * gaussian(random)),
  intercept: 1.5 * gaussian(random),
  guess: 0,
}))
const bank = bankOf(items)

function reports(count: number) {
  const skills = Array.from({ length: count }, () => 0.2 + 0.6 * random.float())
  return pastReports(bank, skills, random)
}

const intercepts = items.map(({ intercept }) => intercept)

describe('item parameters from sparse past reports', () => {
  test('two-parameter items are found again from 400 reports', () => {
    const fitted = fitItems(reports(400), items.length, '2PL')
    expect(sampleCorrelation([...fitted.intercepts], intercepts)).toBeGreaterThan(0.95)
    const slopes = items.map(({ slope }) => slope)
    expect(sampleCorrelation([...fitted.slopes], slopes)).toBeGreaterThan(0.6)
  })

  test('30 reports suffice for difficulties and one common slope', () => {
    const fitted = fitItems(reports(30), items.length, '1PL')
    expect(new Set(fitted.slopes).size).toBe(1)
    expect(fitted.slopes[0]).toBeGreaterThan(0.4)
    expect(sampleCorrelation([...fitted.intercepts], intercepts)).toBeGreaterThan(0.8)
  })

  test('items that nobody was asked get the neutral parameters', () => {
    const fitted = fitItems([new Map([[0, 1]])], 2, '2PL')
    expect(fitted.slopes[1]).toBe(1)
    expect(fitted.intercepts[1]).toBe(0)
    expect(fitted.intercepts[0]).toBeGreaterThan(0)
  })
})

describeImplementation('the reference', () => {
  test('fits the same parameters to the same reports', async () => {
    const reference = await loadReference()
    const past = reports(50)
    const ours: ItemParameters = fitItems(past, items.length, '2PL')
    const theirs = reference.fit2PL(
      past.map((report) => new Map(report)),
      items.length,
      15,
    )
    ours.slopes.forEach((slope, i) => {
      expect(slope).toBeCloseTo(theirs.a[i] ?? 0, 6)
      expect(ours.intercepts[i]).toBeCloseTo(theirs.d[i] ?? 0, 6)
    })
  })
})
