import { buildReport, digestRun, renderers } from '../../publish/index.ts'
import { conclude, openSession, samplesOf, sqliteStore } from '../../run/index.ts'
import { renewal } from '../render/next-steps.ts'
import { sampleText } from '../render/sample.ts'
import { createOutput, type OutputOptions } from '../terminal/output.ts'

export interface ShowOptions extends OutputOptions {
  readonly wrong?: boolean
  readonly runs: string
}

/** `show [run]` */
export async function showCommand(run: string | undefined, options: ShowOptions): Promise<void> {
  const output = createOutput(options)
  const session = await openSession(sqliteStore(options.runs), run, 'read')
  try {
    const conclusion = await conclude(session)
    const withItems = options.json === true
    const digest = await digestRun(session)
    const report = await buildReport(session, conclusion, digest, { withItems })
    output.event('run', { finished: conclusion.finished, report })
    const now = new Date()
    output.result(renderers.text(report, now.getTime()))
    for (const line of renewal(report, now)) output.note(output.asTyped(line))
    if (!conclusion.finished) {
      output.note(output.asTyped(`not finished; next: iqchains resume ${session.run.id}`))
    }
    if (options.wrong !== true) return
    output.note(output.asTyped(`in a browser: iqchains view ${session.run.id}`))
    for await (const sample of samplesOf(session)) {
      if (sample.outcome === 'correct') continue
      output.event('sample', { ...sample })
      output.result(`\n${sampleText(session, sample)}\n`)
    }
  } finally {
    await session.run.close()
  }
}
