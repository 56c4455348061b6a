import { barChart, chartTable, type Markup, markup, scoreMark } from '../../charts/index.ts'
import type { Report } from '../../report/index.ts'
import { table } from '../table.ts'
import { visibleLine } from '../visible.ts'
import { oneDecimal, scoreText } from '../words.ts'

/** Scores of the tasks as bars. */
export function tasksChart({ tasks }: Report): Markup {
  const scored = tasks.filter(({ score }) => score !== null)
  if (scored.length === 0) return markup``
  const chart = {
    title: 'Score of each task',
    unit: 'of 100',
    categories: 'task',
    bars: scored.map(({ name }) => visibleLine(name)),
    series: [
      { name: 'score', values: scored.map(({ score }) => oneDecimal(score?.value ?? '0.00')) },
    ],
    most: 100,
  }
  return markup`${barChart(chart)}${chartTable(chart)}`
}

/** What each task gave. */
export function tasksSection(report: Report): Markup {
  return markup`<h2 id="tasks">Tasks</h2>
${table({
  caption: 'Tasks of the suite',
  head: [
    'Task',
    'Score (95 % interval)',
    'Weight',
    'Asked',
    'Right',
    'Wrong',
    'Not readable',
    'Refused',
    'Cut off',
    'No answer',
  ],
  rows: report.tasks.map(({ name, weight, asked, items, score, outcomes }) => [
    visibleLine(name),
    {
      shown:
        score === null
          ? 'none'
          : markup`${scoreMark({ value: Number(score.value), lower: Number(score.lower), upper: Number(score.upper) })}<span class="score">${scoreText(score)}</span>`,
      value: score?.value ?? '',
    },
    { shown: weight.replace(/^(\d*\.\d{3})\d+$/u, '$1'), value: weight },
    { shown: `${asked} of ${items}`, value: asked },
    ...[
      outcomes.correct,
      outcomes.incorrect,
      outcomes.unparsed,
      outcomes.refused,
      outcomes.truncated,
      outcomes.missing,
    ].map(String),
  ]),
  numbers: [2, 3, 4, 5, 6, 7, 8, 9],
})}${
  report.tasks.some(({ rates }) => rates !== undefined)
    ? markup`<p class="quiet">What looks at the pictures errs now and then; how often is measured and stands in the report. Scores are corrected for it, so they differ from the share that was right.</p>
`
    : ''
}`
}
