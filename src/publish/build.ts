import { sha256Hex } from '../digest/index.ts'
import {
  composeReport,
  nodeFile,
  type PicturesShown,
  publishedSuite,
  type Report,
  reportFormat,
  type TranscriptDigest,
} from '../report/index.ts'
import type { Conclusion, Session } from '../run/index.ts'
import { compositeScore } from '../verdict/index.ts'
import { publishedCanaries } from './canaries.ts'
import { publishedItems } from './items.ts'
import { type PublishedPictures, publishedPictures } from './pictures.ts'
import { publishedScale } from './scale.ts'
import { digestRun } from './transcript.ts'

/** The report of a finished or unfinished run: what its journal shows, without secrets. */
export async function buildReport(session: Session, conclusion: Conclusion): Promise<Report> {
  return (await buildWithPictures(session, conclusion, 'digests')).report
}

/** A report, and the files of pictures that lie beside it. */
interface Built {
  readonly report: Report
  readonly pictures: PublishedPictures['files']
}

/** The same with pictures of the run. @param shown which of them lie beside the report */
export async function buildWithPictures(
  session: Session,
  conclusion: Conclusion,
  shown: PicturesShown,
): Promise<Built> {
  const items = await publishedItems(session)
  const transcript = await digestRun(session)
  const { said, files } = await publishedPictures(session, shown, transcript.root)
  const report = await reportWith(session, conclusion, { items, transcript, pictures: said })
  return { report, pictures: files }
}

/**
 * The same to be looked at, never to be published: without the digests of the transcript and of items that
 * were made for the run, which take making every item again.
 */
export function previewReport(session: Session, conclusion: Conclusion): Promise<Report> {
  return reportWith(session, conclusion, {
    items: {},
    transcript: { sha256: '', root: '', samples: 0 },
    pictures: {},
  })
}

/** What takes making every item of a run again. */
interface Digests {
  readonly items: Pick<Report, 'items'>
  readonly transcript: TranscriptDigest
  readonly pictures: Pick<Report, 'pictures'>
}

async function reportWith(
  session: Session,
  { summary, verdicts, relays }: Conclusion,
  { items, transcript, pictures }: Digests,
): Promise<Report> {
  const { run, suite, tiers } = session
  const { frozen } = run
  const { finished } = await run.journal.run()
  const operator = await provenOperator(run)
  const { draw, route, requests, epoch, ...settings } = frozen
  const canaries = await publishedCanaries(session)
  const seeds = await run.journal.seeds()
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
    ...items,
    ...canaries,
    ...scale,
    ...pictures,
    ...(seeds && { seeds }),
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
