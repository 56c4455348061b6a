import { intervalChart, type Markup, markup } from '../../../charts/index.ts'
import { isIqError } from '../../../errors/index.ts'
import {
  type Comparison,
  compareRuns,
  type Difference,
  evidenceNeeded,
} from '../../../history/index.ts'
import { facts, outcomeWords, questionOf, table, visibleLine } from '../../../pages/index.ts'
import type { Suite } from '../../../suite/index.ts'
import { type AnsweredItem, readSide, type Side } from '../../compared-side.ts'
import type { RegisteredReport } from '../../record.ts'
import type { Snapshot } from '../../snapshot.ts'
import { nodeLink, reportLink, scoreCell } from '../words.ts'

/** Two reports of one suite beside one another, and where they disagree. */
export async function comparePair(
  { registry, suites }: Snapshot,
  path: string,
  first: RegisteredReport,
  second: RegisteredReport,
): Promise<readonly Markup[]> {
  const sides = table({
    fixed: true,
    caption: 'The two reports',
    head: ['Side', 'Node', 'Score (95 % interval)', 'p95 in ms', 'Run', 'Report'],
    rows: [first, second].map((report, at) => [
      at === 0 ? 'first' : 'second',
      nodeLink(path, report),
      scoreCell(report),
      String(report.p95Ms ?? ''),
      report.facts.evaluatedAt.slice(0, 10),
      reportLink(path, report),
    ]),
  })
  try {
    const [a, b] = await Promise.all(
      [first, second].map(({ digest }) => readSide(registry.folderOf(digest))),
    )
    if (a === undefined || b === undefined) return [sides]
    const differences = differenceSection(compareRuns(a.run, b.run))
    return [sides, ...differences, disagreements(a, b, await suites?.of(a.report))]
  } catch (error) {
    if (!isIqError(error)) throw error
    return [
      sides,
      markup`<p role="alert">Their answers cannot be compared: ${visibleLine(error.message, 400)}.</p>
`,
    ]
  }
}

const headings = { paired: 'On the same items', independent: 'As two independent samples' } as const

function differenceSection({ method, asked, pairs, ...found }: Comparison): Markup[] {
  const { composite, anytime, tasks, discordant, evidence } = found
  const rows = [
    ...(composite === null ? [] : [{ name: 'all tasks, weighted', ...flat(composite) }]),
    ...(anytime === null ? [] : [{ name: 'at any stopping time', ...flat(anytime) }]),
    ...tasks.flatMap(({ name, difference }) =>
      difference === null ? [] : [{ name: visibleLine(name), ...flat(difference) }],
    ),
  ]
  return [
    markup`<h2>${headings[method]}</h2>
`,
    facts([
      [
        'Items asked',
        `${asked.first} of the first, ${asked.second} of the second, ${pairs} of them the same`,
      ],
      ['Only the first was right', `${discordant.onlyFirst} of the items that both were asked`],
      ['Only the second was right', `${discordant.onlySecond} of them`],
      ...(evidence === null
        ? []
        : [
            ['Evidence that the first is better', eValue(evidence.firstBetter)] as const,
            ['Evidence that the second is better', eValue(evidence.secondBetter)] as const,
          ]),
    ]),
    ...(rows.length === 0 ? [] : [differenceChart(rows), differencesTable(rows)]),
  ]
}

function eValue(value: number): string {
  return `e-value ${Number(value.toPrecision(3))}; ${evidenceNeeded} and more shows it`
}

function differenceChart(rows: readonly Row[]): Markup {
  return intervalChart({
    title: 'Difference, first less second, with 95 % intervals',
    across: 'points of 100, first less second',
    rows,
  })
}

function flat({ value, interval }: Difference) {
  return { value, lower: interval.lower, upper: interval.upper }
}

type Row = ReturnType<typeof flat> & { readonly name: string }

function differencesTable(rows: readonly Row[]): Markup {
  return table({
    fixed: true,
    caption: 'Differences in points',
    head: ['Task', 'First less second', 'from', 'to'],
    rows: rows.map(({ name, value, lower, upper }) => [
      name,
      ...[value, lower, upper].map((one) => one.toFixed(1)),
    ]),
    numbers: [1, 2, 3],
  })
}

function questionIn(suite: Suite, sample: AnsweredItem): string {
  const question = sample.isHeldBack ? undefined : questionOf(suite, sample)
  return lastWords(question?.prompt ?? '')
}

/** Characters of a question: its end is what was asked, before it stand examples. */
const mostOfQuestion = 160

/** The end of a text, from the beginning of a word on, or of a paragraph where one begins in it. */
function lastWords(text: string): string {
  if (text.length <= mostOfQuestion) return visibleLine(text, mostOfQuestion)
  const end = text.slice(-mostOfQuestion).trimEnd()
  const paragraph = end.lastIndexOf('\n\n')
  const kept = paragraph < 0 ? end.replace(/^\S*/u, '') : end.slice(paragraph).trimStart()
  return visibleLine(`… ${kept.trimStart()}`, mostOfQuestion + 2)
}

/** Disagreements that are shown; the transcripts have all of them. */
const mostShown = 100

function disagreements(a: Side, b: Side, suite: Suite | undefined): Markup {
  const key = ({ task, item }: AnsweredItem) => `${task}/${item}`
  const others = new Map(b.samples.map((sample) => [key(sample), sample]))
  const differing = a.samples.flatMap((one) => {
    const other = others.get(key(one))
    return other !== undefined && other.score !== one.score ? [{ one, other }] : []
  })
  const said = ({ outcome, extracted }: AnsweredItem) =>
    markup`<span class="${outcome === 'correct' ? 'ok' : 'fail'}">${outcomeWords[outcome]}</span> <code class="said">${visibleLine(extracted, 60)}</code>`
  return markup`<h2>Where they disagree</h2>
${
  differing.length === 0
    ? markup`<p>Nowhere: every item was scored alike.</p>
`
    : table({
        caption: `Items that were scored differently: ${differing.length}${differing.length > mostShown ? `, the first ${mostShown} of them` : ''}`,
        head: ['Item', 'First', 'Second', ...(suite === undefined ? [] : ['Question'])],
        rows: differing
          .slice(0, mostShown)
          .map(({ one, other }) => [
            `${visibleLine(a.report.tasks[one.task]?.name ?? '')} ${one.item}`,
            said(one),
            said(other),
            ...(suite === undefined ? [] : [questionIn(suite, one)]),
          ]),
      })
}`
}
