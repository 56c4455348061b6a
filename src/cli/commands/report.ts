import { IqError } from '../../errors/index.ts'
import { buildReport, digestRun, type Format, renderers, writeLmEval } from '../../publish/index.ts'
import { conclude, openSession, type Session } from '../../run/index.ts'

export interface ReportOptions {
  readonly format: Format | 'lm-eval'
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
  const session = await openSession(runs, run, 'read')
  try {
    process.stdout.write(await printed(session, format, out ?? ''))
  } finally {
    session.run.close()
  }
}

async function printed(
  session: Session,
  format: ReportOptions['format'],
  out: string,
): Promise<string> {
  if (format === 'lm-eval') return `${(await writeLmEval(session, out)).join('\n')}\n`
  return renderers[format](buildReport(session, conclude(session), await digestRun(session)))
}
