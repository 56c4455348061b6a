import { type Adjustment, type PictureProtocol, pictureProtocols } from '../../item/index.ts'
import { systemClock } from '../clock.ts'
import { negotiate } from '../negotiate.ts'
import { askAgain, type Patience, patiently } from '../retry.ts'
import type { DrawResult, Fault } from '../types.ts'
import { sendDraw } from './draw.ts'
import { listPictureModels } from './list-models.ts'
import { connect, type PictureDescriptor, type PictureNodeOptions } from './open.ts'
import { plainPicture } from './picture-node.ts'
import type { Drawing } from './request.ts'
import { namedPictureProtocol } from './routes.ts'

export type PictureDetection =
  | {
      readonly ok: true
      readonly descriptor: PictureDescriptor
      readonly drawing: Drawing
      /** What the node refused of the request, and what was done instead. */
      readonly adjustments: readonly Adjustment[]
      /** That it lists, fit to show; asked for where `lists` is set. */
      readonly models: readonly string[]
    }
  /** With the protocol whose fault tells most. */
  | { readonly ok: false; readonly descriptor: PictureDescriptor; readonly fault: Fault }

type DetectOptions = Omit<PictureNodeOptions, 'concurrency' | 'adjustments'> & {
  /** How long a node that loads its model is waited for. Default: not. */
  readonly patience?: Patience | undefined
  /** Whether its models are asked for too. Default: no. */
  readonly lists?: boolean
}

/**
 * Finds the protocol in which the node at `url` makes pictures, by asking for one of 512x512: the first
 * that is answered, or the one whose full route the URL is. Rejects when `signal` aborts; throws `IqError`
 * (`USAGE`) for a URL that is refused.
 */
export async function detectPictures(
  url: string,
  model: string | undefined,
  options: DetectOptions,
  signal: AbortSignal,
): Promise<PictureDetection> {
  const named = namedPictureProtocol(url)
  const failures: (PictureDetection & { readonly ok: false })[] = []
  for (const protocol of named === undefined ? pictureProtocols : [named]) {
    const detection = await attempt({ url, protocol, model }, options, signal)
    if (detection.ok || !isMissing(detection.fault, protocol)) return detection
    failures.push(detection)
  }
  const [first] = [...failures.filter(({ fault }) => isOfPicture(fault)), ...failures]
  if (first === undefined) throw new Error('no protocol was tried')
  return first
}

async function attempt(
  descriptor: PictureDescriptor,
  options: DetectOptions,
  signal: AbortSignal,
): Promise<PictureDetection> {
  const { clock = systemClock, patience, extraBody = {} } = options
  const connection = connect(descriptor, { ...options, concurrency: 1 }, () => undefined)
  const persistence = {
    clock,
    signal,
    faultOf: ({ result }: { readonly result: DrawResult }) =>
      result.ok ? undefined : result.fault,
  }
  const ask = () =>
    negotiate((adjustments) => {
      const terms = { extra: extraBody, adjustments }
      return sendDraw({ ...connection, terms }, plainPicture, signal)
    }, [])
  try {
    const { result, adjustments } = await patiently(
      () => askAgain(ask, persistence),
      persistence,
      patience,
    )
    if (!result.ok) return { ok: false, descriptor, fault: result.fault }
    const models = options.lists === true ? await listPictureModels(connection, signal) : []
    return { ok: true, descriptor, drawing: result.drawing, adjustments, models }
  } finally {
    await connection.transport.close()
  }
}

/** Whether a picture was meant to be sent. */
function isOfPicture(fault: Fault): boolean {
  return fault.kind === 'malformed' && fault.detail.includes('picture')
}

/** Whether another protocol may be spoken where this one is not. */
function isMissing(fault: Fault, protocol: PictureProtocol): boolean {
  if (fault.kind === 'malformed') return fault.meaning === undefined && protocol !== 'hf-image'
  return fault.kind === 'status' && [404, 405, 501].includes(fault.status)
}
