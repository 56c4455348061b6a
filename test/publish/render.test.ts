import { describe, expect, it } from 'vitest'
import { renderers } from '../../src/publish/index.ts'
import { readReport } from '../../src/report/index.ts'
import { bytesOf, report } from '../report/sample.ts'

describe('the price of a chain', () => {
  it('stands in every format beside the verdict', () => {
    expect(renderers.text(report)).toMatch(
      /A200 +>= 55 +0\.00075 USD +CERTIFIED +score 61\.11 >= 55/u,
    )
    expect(renderers.text(report)).toMatch(/A300 +- +no price +INCONCLUSIVE/u)
    expect(renderers.md(report)).toContain('| A200 | 55 | 0.00075 USD | **certified** |')
    expect(renderers.junit(report)).toContain(
      'name="A200: Chain 2"><properties><property name="per relay" value="0.00075 USD"/></properties>',
    )
    expect(JSON.parse(renderers.json(report)).verdicts[1].terms.pricePerRelayUsd).toBe('0.00075')
  })

  it('is not told by a report of version 1', () => {
    const { verdicts, ...rest } = report
    const old = {
      ...rest,
      schema: 'iqchains/report/v1',
      verdicts: verdicts.map(({ terms: _, ...verdict }) => verdict),
    }
    expect(renderers.md(readReport(bytesOf(old)))).toContain('| A200 | 55 | not told |')
  })
})

it('the zone around a threshold is written exactly', () => {
  const [first] = report.verdicts
  if (!first) throw new Error('the sample changed')
  const evidence = { items: '40', alpha: '0.05', beta: '0.05', indifference: '0.2' }
  const shown = (verdict: 'certified' | 'denied', reason: string) =>
    renderers.md({
      ...report,
      verdicts: [{ ...first, minScore: '70.1', verdict, reason, evidence }],
    })
  expect(shown('certified', 'evidence-for')).toContain('shown to be above 69.9 by 40 items')
  expect(shown('denied', 'evidence-against')).toContain('shown to be below 70.3 by 40 items')
})

it('a certificate that is over is never shown as one that holds, whatever the format', () => {
  const days = 24 * 60 * 60 * 1000
  const [soon, late] = [days, 400 * days].map((after) => Date.parse(report.times.finished) + after)
  expect(renderers.text(report, soon)).toContain('CERTIFIED')
  expect(renderers.text(report, late)).not.toContain('CERTIFIED')
  expect(renderers.md(report, soon)).toContain('**certified**')
  expect(renderers.md(report, late)).toContain('**ended**')
  expect(renderers.md(report, late)).not.toContain('**certified**')
  expect(renderers.junit(report, late)).toContain('the certificate has ended')
})
