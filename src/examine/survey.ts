import { protocols, type TextProtocol } from '../item/index.ts'
import {
  type Completion,
  describeFault,
  endsSearch,
  explainFault,
  explainImagesOnly,
  type Fault,
  imagesBody,
  makesImages,
  mayLackModel,
  mostTelling,
  namedProtocol,
} from '../node/index.ts'
import type { ExaminedNode } from './examined-node.ts'
import { type Finding, fail, pass } from './finding.ts'
import { askListing, namesIn } from './listing.ts'
import type { Spoken } from './probe.ts'

export type Survey =
  | { readonly ok: true; readonly spoken: Spoken; readonly finding: Finding }
  | {
      readonly ok: false
      readonly finding: Finding
      /** Whether it has a route for images. */
      readonly images: boolean
      /** Whether no other request would fare better. */
      readonly isFinal: boolean
    }

interface Answered {
  readonly protocol: TextProtocol
  readonly completion: Completion
}

interface Failed {
  readonly protocol: TextProtocol
  readonly fault: Fault
}

const id = 'protocols'

/**
 * Asks in every protocol; a run would use the first that is answered, or that whose full route
 * the URL is. A node that answers none is a failure, told by the most telling fault, or by the images
 * that it makes instead.
 */
export async function surveyProtocols(subject: ExaminedNode): Promise<Survey> {
  const answered: Answered[] = []
  const failed: Failed[] = []
  for (const protocol of protocols) {
    const relay = await subject.ask(protocol, { prompt: 'Hello', maxTokens: 4 })
    if (relay.ok) answered.push({ protocol, completion: relay.completion })
    else failed.push({ protocol, fault: relay.fault })
    if (!relay.ok && endsSearch(relay.fault)) break
  }
  const named = namedProtocol(subject.url)
  const chosen = answered.find(({ protocol }) => protocol === named) ?? answered[0]
  if (chosen === undefined) {
    const telling = mostTelling(failed)
    if (await takesOnlyModel(subject, telling)) return await surveyProtocols(subject)
    return await withoutText(subject, telling)
  }
  const spoken = answered.map(({ protocol }) => protocol)
  return {
    ok: true,
    spoken: { protocol: chosen.protocol, protocols: spoken, first: chosen.completion },
    finding: pass(id, describe(spoken, failed)),
  }
}

/** Whether a node that wants a model's name lists one only, which is asked for from now on. */
async function takesOnlyModel(
  subject: ExaminedNode,
  { fault, protocol }: Failed,
): Promise<boolean> {
  if (subject.model !== undefined || !mayLackModel(fault)) return false
  const [only, ...others] = namesIn([await askListing(subject, protocol)])
  // A name that repeats a secret, or repaints a terminal, is none.
  if (only === undefined || others.length > 0 || subject.show(only) !== only) return false
  subject.model = only
  return true
}

/** Tells a node that makes images from one that is not there, or does not speak to us. */
async function withoutText(subject: ExaminedNode, failed: Failed): Promise<Survey> {
  const { url, model } = subject
  const { protocol, fault } = failed
  const images = !endsSearch(fault) && (await hasImages(subject))
  const { message, next = '' } = images
    ? explainImagesOnly(url)
    : explainFault(fault, { url, protocol, model })
  const remedy = (!images && (await adviseModel(subject, failed))) || next
  return { ok: false, finding: fail(id, message, remedy), images, isFinal: endsSearch(fault) }
}

/** Servers of several models refuse requests that name none, or another. */
async function adviseModel(subject: ExaminedNode, failed: Failed): Promise<string | undefined> {
  const { fault, protocol } = failed
  if (!mayLackModel(fault)) return undefined
  const names = namesIn([await askListing(subject, protocol)])
  if (names.length === 0 || (subject.model !== undefined && names.includes(subject.model))) {
    return undefined
  }
  return `name a model that it lists with --model: ${subject.show(names.join(', '))}`
}

async function hasImages(subject: ExaminedNode): Promise<boolean> {
  return makesImages(await subject.send('chat', 'POST', 'images', imagesBody)) === 'yes'
}

function describe(spoken: readonly TextProtocol[], failed: readonly Failed[]): string {
  const speaks = `speaks ${new Intl.ListFormat('en-GB').format(spoken)}`
  if (failed.length === 0) return speaks
  const reasons = failed.map(({ protocol, fault }) => `${protocol} (${brief(fault)})`)
  return `${speaks}, not ${reasons.join(', ')}`
}

function brief(fault: Fault): string {
  return fault.kind === 'status' ? `status ${fault.status}` : describeFault(fault)
}
