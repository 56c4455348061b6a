import { evidenceChart, evidenceTable, type Markup, markup } from '../../charts/index.ts'
import type { Report } from '../../report/index.ts'
import type { EvidenceCourse } from '../evidence-course.ts'
import { visibleLine } from '../visible.ts'

/** The evidence over items: one chart for each line. Nothing for a report decided by its whole score. */
export function evidenceSection(report: Report, courses: readonly EvidenceCourse[]): Markup {
  const isSequential = report.verdicts.some(({ evidence }) => evidence['log10For'] !== undefined)
  if (!isSequential) return markup``
  return markup`<section id="evidence"><h2>Evidence over items</h2>
<p>After each answer an e-value tells how much the answers so far speak for, or against, a score at the line. The first that reaches its bound decides; it can be looked at at any time without a greater risk of error. What lies beyond a frame is drawn at its edge: it decides nothing more.</p>
${courses.length === 0 ? markup`<p>The course cannot be drawn from this report: its transcript or its item parameters are not at hand, or do not lead to the evidence it states.</p>` : courses.map((course) => chartOf(report, course))}</section>
`
}

function chartOf({ verdicts }: Report, course: EvidenceCourse): Markup {
  const names = verdicts
    .filter(({ chain }) => course.chains.includes(chain))
    .map(({ name }) => visibleLine(name))
  const chart = { ...course, title: `Evidence for and against: ${names.join('; ')}` }
  return markup`<h3>${names.join('; ')}</h3>
${evidenceChart(chart)}${evidenceTable(chart)}`
}
