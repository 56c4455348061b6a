import fc from 'fast-check'
import { expect, it } from 'vitest'
import { IndexedReport } from '../../../src/registry/store/indexed-report.ts'
import { textsOf } from '../../../src/registry/store/report-text.ts'
import { recordOf, type Told, told } from '../told-reports.ts'

it('gives back a report as it was, by its own text and the one it has in common with others', () => {
  fc.assert(
    fc.property(told, (said) => {
      for (const report of said.map(recordOf)) {
        const { own, common } = textsOf(report)
        const again = new IndexedReport(JSON.parse(common.text), JSON.parse(own))
        expect(again).toEqual(report)
        expect(textsOf(again)).toEqual(textsOf(report))
      }
    }),
    { numRuns: 20, seed: 14 },
  )
})

it('has another mark whenever anything is otherwise, and in common what the same certifier says alike', () => {
  const [first, second] = [recordOf(one, 0), recordOf({ ...one, evaluated: 5 }, 1)]
  expect(textsOf(first).common).toEqual(textsOf(second).common)
  const relays = { ...first, relays: 7 }
  const others = [second, relays, recordOf({ ...one, awards: ['chain-1'] }, 0)]
  expect(new Set([first, ...others].map((report) => textsOf(report).mark)).size).toBe(4)
})

const one: Told = {
  node: '1',
  by: 'certifierA',
  evaluated: 0,
  lasts: 9,
  score: 60,
  awards: ['chain-1', 'chain-2'],
  deadline: 3,
}
