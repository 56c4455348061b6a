import { IqError } from '../../errors/index.ts'
import {
  buildReport,
  type Format,
  openingLines,
  renderers,
  writeLmEval,
} from '../../publish/index.ts'
import { conclude, openSession, type Session, sqliteStore } from '../../run/index.ts'

export interface ReportOptions {
  readonly format: Format | 'lm-eval' | 'opening'
  readonly out?: string
  readonly runs: string
}

/** `report [run]` */
export async function reportCommand(
  run: string | undefined,
  { format, out, runs }: ReportOptions,
): Promise<void> {
  if ((format === 'lm-eval') !== (out !== undefined)) {
    throw new IqError('USAGE', '--format lm-eval and --out <folder> belong together')
  }
  const session = await openSession(sqliteStore(runs), run, 'read')
  try {
    if (format === 'opening') {
      for await (const line of openingLines(session)) process.stdout.write(line)
    } else process.stdout.write(await printed(session, format, out ?? ''))
  } finally {
    await session.run.close()
  }
}

async function printed(
  session: Session,
  format: Exclude<ReportOptions['format'], 'opening'>,
  out: string,
): Promise<string> {
  if (format === 'lm-eval') return `${(await writeLmEval(session, out)).join('\n')}\n`
  const conclusion = await conclude(session)
  const report = await buildReport(session, conclusion)
  return renderers[format](report, Date.now())
}
