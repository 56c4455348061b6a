import type { Sample } from '../../item/index.ts'
import { buildReport, digestRun, renderers } from '../../publish/index.ts'
import { conclude, openSession, type Session, samplesOf, sqliteStore } from '../../run/index.ts'
import { createOutput } from '../output.ts'

export interface ShowOptions {
  readonly wrong?: boolean
  readonly runs: string
  readonly json?: boolean
}

/** `show [run]` */
export async function showCommand(run: string | undefined, options: ShowOptions): Promise<void> {
  const output = createOutput(options)
  const session = await openSession(sqliteStore(options.runs), run, 'read')
  try {
    const conclusion = await conclude(session)
    const report = await buildReport(session, conclusion, await digestRun(session))
    output.event('run', { finished: conclusion.finished, report })
    output.result(renderers.text(report))
    if (!conclusion.finished) output.note(`not finished; next: iqchains resume ${session.run.id}`)
    if (options.wrong !== true) return
    for await (const sample of samplesOf(session)) {
      if (sample.outcome === 'correct') continue
      output.event('sample', { ...sample })
      output.result(`\n${describeSample(session, sample)}\n`)
    }
  } finally {
    await session.run.close()
  }
}

/** Characters of a prompt or an answer that help; the whole is in the transcript. */
const shown = 300

function describeSample({ suite }: Session, sample: Sample): string {
  const task = suite.tasks[sample.task]?.task
  const item = task?.item(sample.item)
  const request = item?.requests[0]
  const prompt = request?.kind === 'generate' ? request.prompt : ''
  const asked = typeof prompt === 'string' ? prompt : (prompt.at(-1)?.content ?? '')
  const reason = sample.reason === null ? '' : ` (${sample.reason})`
  return [
    `${task?.name} #${sample.item}: ${sample.outcome}${reason}`,
    `  asked     ...${asked.slice(-shown)}`,
    `  expected  ${item?.accepted.join(' or ') ?? ''}`,
    `  read      ${sample.extracted ?? '-'}`,
    `  answered  ${(sample.responses[0] ?? '-').slice(-shown)}`,
  ].join('\n')
}
