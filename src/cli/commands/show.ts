import { join } from 'node:path'
import { writeWhole } from '../../files/index.ts'
import { buildReport, previewReport, renderers } from '../../publish/index.ts'
import { conclude, openSession, type Session, samplesOf, sqliteStore } from '../../run/index.ts'
import { asksForPictures } from '../../suite/index.ts'
import { Mistakes } from '../render/mistakes.ts'
import { renewal } from '../render/next-steps.ts'
import { terminalWidth } from '../terminal/columns.ts'
import { createOutput, type Output, type OutputOptions } from '../terminal/output.ts'

export interface ShowOptions extends OutputOptions {
  readonly wrong?: boolean
  readonly all?: boolean
  /** Where the sheet of pictures is written. */
  readonly sheet?: string
  readonly runs: string
}

/** `show [run]` */
export async function showCommand(run: string | undefined, options: ShowOptions): Promise<void> {
  const output = createOutput(options)
  const session = await openSession(sqliteStore(options.runs), run, 'read')
  try {
    const conclusion = await conclude(session)
    const toShow = options.json === true ? buildReport : previewReport
    const report = await toShow(session, conclusion)
    output.event('run', { finished: conclusion.finished, report })
    const now = new Date()
    output.result(renderers.text(report, now.getTime(), terminalWidth()))
    for (const line of renewal(report, now)) output.note(output.asTyped(line))
    if (!conclusion.finished) {
      output.note(output.asTyped(`not finished; next: iqchains resume ${session.run.id}`))
    }
    if (options.wrong !== true) return
    output.note(output.asTyped(`in a browser: iqchains view ${session.run.id}`))
    await showWrong(session, options.all === true, output)
    await writeSheet(session, options, output)
  } finally {
    await session.run.close()
  }
}

/** What was not answered right: how often of each kind, then examples of each, or all. */
async function showWrong(session: Session, all: boolean, output: Output): Promise<void> {
  const mistakes = new Mistakes(session, all)
  for await (const sample of samplesOf(session)) {
    if (sample.outcome === 'correct') continue
    output.event('sample', { ...sample })
    mistakes.add(sample)
  }
  output.result(`\n${mistakes.counts()}\n`)
  for (const text of mistakes.examples()) output.whole(`\n${text}\n`)
  if (mistakes.isShortened) output.note('the others: --wrong --all')
}

/** Of a node that draws, also a page with the pictures that were not right. */
async function writeSheet(
  session: Session,
  { all, sheet, runs }: ShowOptions,
  output: Output,
): Promise<void> {
  if (!asksForPictures(session.suite)) return
  const { wrongPictures } = await import('../../view/index.ts')
  const page = await wrongPictures(session, all === true)
  if (page === undefined) return
  const path = sheet ?? join(runs, session.run.id, 'wrong.html')
  await writeWhole(path, page)
  output.event('sheet', { path })
  output.whole(`\ncontact sheet  ${path}\n`)
}
