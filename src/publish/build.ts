import { sha256Hex } from '../digest/index.ts'
import {
  composeReport,
  nodeFile,
  publishedSuite,
  type Report,
  reportFormat,
  type TranscriptDigest,
} from '../report/index.ts'
import type { Conclusion, Session } from '../run/index.ts'
import { compositeScore } from '../verdict/index.ts'
import { publishedCanaries } from './canaries.ts'
import { publishedItems } from './items.ts'
import { publishedScale } from './scale.ts'

/**
 * The report of a finished or unfinished run: what its journal shows, without secrets.
 * @param withItems false leaves out the digest of items that were made for the run, which takes making
 * them again; nobody may publish such a report
 */
export async function buildReport(
  session: Session,
  { summary, verdicts, relays }: Conclusion,
  transcript: TranscriptDigest,
  { withItems = true } = {},
): Promise<Report> {
  const { run, suite, tiers } = session
  const { frozen } = run
  const { finished } = await run.journal.run()
  const operator = await provenOperator(run)
  const { draw, route, requests, epoch, ...settings } = frozen
  const generated = withItems ? await publishedItems(session) : {}
  const canaries = await publishedCanaries(session)
  const scale = await publishedScale(suite, compositeScore(summary.tasks))
  const word = {
    schema: reportFormat,
    run: run.id,
    node: { ...frozen.node, control: operator ? 'proven' : 'claimed', operator },
    nodeDigest: sha256Hex(nodeFile(frozen.node)),
    settings: {
      ...settings,
      ...(epoch === null ? {} : { epoch }),
      ...(run.raisedCap === null ? {} : { maxItems: run.raisedCap }),
    },
    pace: await publishedPace(run),
    relays,
    limits: await publishedLimits(run),
    harness: frozen.harness,
    times: { started: run.started, finished: finished ?? run.started },
    ...(draw === undefined ? {} : { draw }),
    ...(route === undefined ? {} : { route }),
    ...(requests && { requests }),
    ...generated,
    ...canaries,
    ...scale,
  } as const
  return composeReport(word, {
    suite: publishedSuite(suite),
    fewshotSeed: suite.fewshotSeed,
    tiers: tiers.digest,
    summary,
    verdicts,
    transcript,
    heldBack: suite.heldBack ? summary.asked : 0,
  })
}

async function provenOperator({ journal }: Session['run']): Promise<Report['node']['operator']> {
  const known = await journal.operator()
  if (!known?.signature) return null
  const { keyid, nonce, signature, publicKey } = known
  return { keyid, nonce, signature, ...(publicKey !== undefined && { publicKey }) }
}

/** Changes of the pace that a report shows. */
const shownChanges = 512

async function publishedPace({ started, journal }: Session['run']): Promise<Report['pace']> {
  const all = (await journal.pace()).map(({ at, ...change }) => ({
    atMs: Math.max(0, Date.parse(at) - Date.parse(started)),
    ...change,
  }))
  return { changes: all.slice(0, shownChanges), omitted: Math.max(0, all.length - shownChanges) }
}

async function publishedLimits({ journal }: Session['run']): Promise<Report['limits']> {
  return { prompts: (await journal.prompts()) ?? null, probes: [...(await journal.probes())] }
}
