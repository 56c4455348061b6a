import { courseOfReport } from '../pages/index.ts'
import { previewReport } from '../publish/index.ts'
import type { SampleLine } from '../report/index.ts'
import { conclude, openSession, type Session, type Store, samplesOf } from '../run/index.ts'
import { mostSamples, type Source, type Viewed } from './viewed.ts'

/**
 * A run of the journals, also while another process goes on with it: nothing is held, nothing written.
 * @param id the beginning of its id; undefined: the latest
 * @throws IqError `USAGE` when there is no such run, `CHANGED` when its suite is no longer the same
 */
export async function localRun(store: Store, id: string | undefined): Promise<Source> {
  const session = await openSession(store, id, 'read')
  const { run } = session
  return {
    name: `Run ${run.id}`,
    async stamp() {
      const { samples, further } = await run.journal.relays()
      return `${samples} ${further} ${(await run.journal.run()).finished}`
    },
    read: () => read(session),
    picture: ({ sha256 }) => run.journal.pictures.get(sha256),
    close: () => run.close(),
  }
}

async function read(session: Session): Promise<Viewed> {
  const conclusion = await conclude(session)
  const { finished, summary, relays } = conclusion
  const report = await previewReport(session, conclusion)
  const samples: SampleLine[] = []
  for await (const sample of samplesOf(session)) {
    if (samples.length === mostSamples) break
    samples.push(sample)
  }
  return {
    report,
    samples,
    courses: await courseOfReport(report, samplesOf(session), session.items),
    suite: session.suite,
    checked: undefined,
    progress: finished ? undefined : { asked: summary.asked, cap: relays.cap },
  }
}
