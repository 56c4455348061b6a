import { IqError } from '../errors/index.ts'
import { conclude, type Session } from '../run/index.ts'

/**
 * Lets a run that is undecided at its cap go on to a higher one, with the evidence it has: the bound on
 * its errors holds at whatever item one stops, so asking on costs nothing of it.
 * @param items may be asked from then on
 * @throws IqError `USAGE` where nothing is undecided at a cap, or the cap is not higher
 */
export async function raiseCap(session: Session, items: number): Promise<Session> {
  const { run } = session
  const { verdicts } = await conclude(session)
  const capped = verdicts.filter(({ reason }) => reason === 'undecided-at-cap')
  const cap = Math.max(0, ...capped.map(({ evidence }) => evidence?.cap ?? 0))
  if (capped.length === 0) {
    throw new IqError('USAGE', `run ${run.id}: no chain is undecided at its cap`, {
      next: `iqchains show ${run.id}`,
    })
  }
  if (items <= cap) {
    throw new IqError('USAGE', `run ${run.id}: --max-relays ${items} is not above its cap, ${cap}`)
  }
  await run.journal.raiseCap(items)
  return { ...session, run: { ...run, finished: null, raisedCap: items } }
}
