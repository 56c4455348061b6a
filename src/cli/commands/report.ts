import { conclude, openSession } from '../../certify/index.ts'
import { buildReport, digestRun, type Format, renderers } from '../../report/index.ts'

/** `report [run]` */
export async function reportCommand(
  run: string | undefined,
  options: { readonly format: Format; readonly runs: string },
): Promise<void> {
  const session = await openSession(options.runs, run, 'read')
  try {
    const report = buildReport(session, conclude(session), await digestRun(session))
    process.stdout.write(renderers[options.format](report))
  } finally {
    session.run.close()
  }
}
