import { type Markup, markup } from '../../../charts/index.ts'
import { table } from '../../../pages/index.ts'
import type { RegisteredReport } from '../../record.ts'
import { reportLink, scoreCell } from '../words.ts'

/** The newest run that the node could know of beside the newest that it could not. */
export function covertSection(path: string, reports: readonly RegisteredReport[]): Markup {
  const title = markup`<h2>Overt against covert</h2>
`
  const covert = reports.findLast(
    (one) => one.score !== null && one.parameters.route?.covert === true,
  )
  if (covert === undefined) {
    return markup`${title}<p>No report asked it so that it could not know that it was tested.</p>
`
  }
  const overt = reports.findLast(
    (one) =>
      one.score !== null &&
      one.parameters.route?.covert !== true &&
      one.facts.suite.digest === covert.facts.suite.digest,
  )
  const rows = [
    ...(overt === undefined
      ? []
      : [
          [
            'overt',
            scoreCell(overt),
            overt.facts.evaluatedAt.slice(0, 10),
            reportLink(path, overt),
          ],
        ]),
    ['covert', scoreCell(covert), covert.facts.evaluatedAt.slice(0, 10), reportLink(path, covert)],
  ]
  return markup`${title}${table({ fixed: true, caption: 'Newest run of each kind on one suite', head: ['Way', 'Score (95 % interval)', 'Run', 'Report'], rows })}${overt === undefined ? '' : gapOf(overt, covert)}`
}

function gapOf({ score: overt }: RegisteredReport, { score: covert }: RegisteredReport): Markup {
  if (overt === null || covert === null) return markup``
  const gap = Number(overt.value) - Number(covert.value)
  const isShown = Number(overt.lower) > Number(covert.upper)
  const said = isShown
    ? 'the intervals do not meet: it answers its testers better than others'
    : 'the intervals meet: no difference is shown'
  return markup`<p>Overt less covert: ${gap.toFixed(1)} points; ${said}.</p>
`
}
