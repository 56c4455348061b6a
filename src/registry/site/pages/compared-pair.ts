import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { intervalChart, type Markup, markup } from '../../../charts/index.ts'
import { isIqError } from '../../../errors/index.ts'
import {
  type ComparedRun,
  type Comparison,
  compareRuns,
  readReportFolder,
} from '../../../history/index.ts'
import { facts, outcomeWords, questionOf, table, visibleLine } from '../../../pages/index.ts'
import { type Report, readReport, reportFiles } from '../../../report/index.ts'
import type { Suite } from '../../../suite/index.ts'
import type { RegisteredReport } from '../../record.ts'
import type { Snapshot } from '../../snapshot.ts'
import { nodeLink, reportLink, scoreCell } from '../words.ts'

/** Two reports of one suite beside one another: on the items that both were asked, where there are any. */
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
      [first, second].map(({ digest }) => runOf(registry.folderOf(digest))),
    )
    if (a === undefined || b === undefined) return [sides]
    return [
      sides,
      ...paired(compareRuns(a.run, b.run)),
      disagreements(a, b, await suites?.of(a.report)),
    ]
  } catch (error) {
    if (!isIqError(error)) throw error
    const reports = await Promise.all(
      [first, second].map(({ digest }) => reportOf(registry.folderOf(digest))),
    )
    return [sides, ...unpaired(reports, error.message)]
  }
}

interface AnsweredItem {
  readonly task: number
  readonly item: number
  readonly score: number
  readonly outcome: ComparedRun['samples'][number]['outcome']
  readonly extracted: string
  /** Whether its suite keeps it from others. */
  readonly isHeldBack: boolean
}

interface Side {
  readonly report: Report
  readonly run: ComparedRun
  readonly samples: readonly AnsweredItem[]
}

/** @throws IqError when there is no transcript, or another one */
async function runOf(folder: string): Promise<Side> {
  const { report, samples: stored, ...past } = readReportFolder(folder)
  const samples: AnsweredItem[] = []
  for await (const { task, item, score, outcome, extracted, commitment } of stored()) {
    const isHeldBack = commitment !== undefined
    samples.push({
      task,
      item,
      score,
      outcome,
      extracted: (extracted ?? '').slice(0, 200),
      isHeldBack,
    })
  }
  const tasks = report.tasks.map(({ name, weight }) => ({ name, weight: Number(weight) }))
  const itemSeed = report.items ? report.settings.seed : null
  return { report, samples, run: { ...past, route: report.route, tasks, itemSeed, samples } }
}

async function reportOf(folder: string): Promise<Report> {
  return readReport(await readFile(join(folder, reportFiles.report)))
}

function paired({ composite, tasks, pairs, discordant, evidence }: Comparison): Markup[] {
  const rows = [
    ...(composite === null ? [] : [{ name: 'all tasks, weighted', ...flat(composite) }]),
    ...tasks.flatMap(({ name, difference }) =>
      difference === null ? [] : [{ name: visibleLine(name), ...flat(difference) }],
    ),
  ]
  const [better, worse] = [evidence.firstBetter, evidence.secondBetter].map((value) =>
    Number(value.toPrecision(3)),
  )
  return [
    markup`<h2>On the same items</h2>
`,
    facts([
      ['Items that both were asked', String(pairs)],
      ['Only the first was right', String(discordant.onlyFirst)],
      ['Only the second was right', String(discordant.onlySecond)],
      ['Evidence that the first is better', `e-value ${better}; 40 and more shows it`],
      ['Evidence that the second is better', `e-value ${worse}; 40 and more shows it`],
    ]),
    intervalChart({
      title: 'Difference, first less second, with 95 % intervals',
      across: 'points of 100, first less second',
      rows,
    }),
    differencesTable(rows),
  ]
}

function flat({ value, interval }: { value: number; interval: { lower: number; upper: number } }) {
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

/** Runs without an item in common: only their scores compare, with wider intervals. */
function unpaired(reports: readonly Report[], why: string): Markup[] {
  const [first, second] = reports
  if (first === undefined || second === undefined) return []
  const rows = [
    { name: 'all tasks, weighted', a: first.composite, b: second.composite },
    ...first.tasks.map(({ name, score }, at) => ({
      name: visibleLine(name),
      a: score,
      b: second.tasks[at]?.score ?? null,
    })),
  ].flatMap(({ name, a, b }) => (a === null || b === null ? [] : [{ name, ...independent(a, b) }]))
  return [
    markup`<h2>By their scores</h2>
<p>They have no item in common that could be compared (${visibleLine(why, 400)}), so only the scores are, which takes larger differences to show.</p>
`,
    ...(rows.length === 0
      ? []
      : [
          intervalChart({
            title: 'Difference of the scores, first less second, with 95 % intervals',
            across: 'points of 100, first less second',
            rows,
          }),
          differencesTable(rows),
        ]),
  ]
}

interface Interval {
  readonly value: string
  readonly lower: string
  readonly upper: string
}

/** Difference of two independent scores, by the variance of both (MOVER, Zou and Donner 2008). */
function independent(a: Interval, b: Interval) {
  const [av, al, au] = [a.value, a.lower, a.upper].map(Number) as [number, number, number]
  const [bv, bl, bu] = [b.value, b.lower, b.upper].map(Number) as [number, number, number]
  const value = av - bv
  return {
    value,
    lower: value - Math.hypot(av - al, bu - bv),
    upper: value + Math.hypot(au - av, bv - bl),
  }
}

function questionIn(suite: Suite, sample: AnsweredItem): string {
  const question = sample.isHeldBack ? undefined : questionOf(suite, sample)
  return visibleLine(question?.prompt.slice(-160) ?? '', 160)
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
    markup`<span class="${outcome === 'correct' ? 'ok' : 'fail'}">${outcomeWords[outcome]}</span> <code>${visibleLine(extracted, 60)}</code>`
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
