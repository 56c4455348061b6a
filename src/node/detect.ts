import { type Adjustment, protocols } from '../item/index.ts'
import { type Clock, systemClock } from './clock.ts'
import { secretsOf } from './credentials.ts'
import { namedProtocol, parseEndpoint } from './endpoint.ts'
import { defaultExchangeLimits } from './http/index.ts'
import { imagesBody, makesImages } from './images.ts'
import { modelNames } from './list-models.ts'
import { negotiate } from './negotiate.ts'
import { type NodeOptions, oneToken } from './node.ts'
import { type NodeClient, openClient } from './node-client.ts'
import { jsonBody } from './protocol/index.ts'
import { redact } from './redact.ts'
import { askAgain, type Patience, patiently } from './retry.ts'
import type { Completion, Fault, TextDescriptor } from './types.ts'

export type Detection =
  | {
      readonly ok: true
      readonly descriptor: TextDescriptor
      readonly completion: Completion
      /** What the node refused of the request, and what was done instead. */
      readonly adjustments: readonly Adjustment[]
    }
  | Failure

/** How a node is reached; `clock` is for what is waited between two tries. */
export type DetectOptions = Omit<NodeOptions, 'concurrency' | 'stream' | 'adjustments'> & {
  /** How long a node that loads its model is waited for. Default: not. */
  readonly patience?: Patience | undefined
}

interface Failure {
  readonly ok: false
  /** With the protocol whose fault tells most. */
  readonly descriptor: TextDescriptor
  readonly fault: Fault
  /** Whether it makes images all the same. */
  readonly images: boolean
  /** Models that it lists, where its refusal may be for the model's name. */
  readonly models: readonly string[]
}

/**
 * Finds the protocol of the node at `url` by one-token requests: the first that is answered
 * validly, or the one whose full route the URL is. Where none is, and the node lists one model, that is
 * asked for by its name. Else tells the most telling fault: one that every protocol would meet ends the
 * search, and any other goes before a missing route; and whether the node makes images instead.
 * Rejects when `signal` aborts; throws `IqError` (`USAGE`) for a URL that is refused.
 */
export async function detectProtocol(
  url: string,
  model: string | undefined,
  options: DetectOptions,
  signal: AbortSignal,
): Promise<Detection> {
  const { limits = defaultExchangeLimits, clock = systemClock, patience, ...reach } = options
  const client = openClient(url, { ...reach, limits })
  const secrets = secretsOf(options)
  const search = { client, clock, patience, signal }
  try {
    const found = await tryAll(search, url, model)
    if (found.ok || found.images || !mayLackModel(found.fault)) return found
    const names = await listedModels(client, url, signal)
    // A name that repeats a secret, or repaints a terminal, is none.
    const models = names.filter((name) => name === redact(name, { secrets, prompt: '' }))
    const [only] = models
    if (model === undefined && only !== undefined && names.length === 1) {
      return await tryAll(search, url, only)
    }
    return { ...found, models }
  } finally {
    await client.close()
  }
}

interface Search {
  readonly client: NodeClient
  readonly clock: Clock
  readonly patience: Patience | undefined
  readonly signal: AbortSignal
}

async function tryAll(search: Search, url: string, model: string | undefined): Promise<Detection> {
  const named = namedProtocol(url)
  const failures: Failure[] = []
  for (const protocol of named === undefined ? protocols : [named]) {
    const detection = await probe(search, { url, protocol, model })
    if (detection.ok || endsSearch(detection.fault)) return detection
    failures.push(detection)
  }
  return { ...mostTelling(failures), images: await asksForImages(search, url) }
}

async function asksForImages({ client, signal }: Search, url: string): Promise<boolean> {
  const { images } = parseEndpoint(url, 'chat')
  const result = await client.send({ method: 'POST', url: images, body: imagesBody, signal })
  return makesImages(result) === 'yes'
}

/** Of what went wrong with each protocol, that which is no missing route, where there is such. */
export function mostTelling<Failed extends { readonly fault: Fault }>(
  failures: readonly Failed[],
): Failed {
  const telling = failures.find(({ fault }) => !isMissingRoute(fault)) ?? failures[0]
  if (telling === undefined) throw new Error('no protocol was tried')
  return telling
}

async function probe(
  { client, clock, patience, signal }: Search,
  descriptor: TextDescriptor,
): Promise<Detection> {
  const { protocol, model } = descriptor
  const persistence = {
    clock,
    signal,
    faultOf: ({ result }: Awaited<ReturnType<typeof negotiate>>) =>
      result.ok ? undefined : result.fault,
  }
  const ask = () =>
    negotiate((adjustments) => {
      const call = { protocol, model, request: oneToken, stream: false, signal, adjustments }
      return client.generate(call)
    }, [])
  const { result, adjustments } = await patiently(
    () => askAgain(ask, persistence),
    persistence,
    patience,
  )
  return result.ok
    ? { ok: true, descriptor, completion: result.completion, adjustments }
    : { ok: false, descriptor, fault: result.fault, images: false, models: [] }
}

/** The models that a node lists; none where it does not. Rejects only when `signal` aborts. */
async function listedModels(
  client: NodeClient,
  url: string,
  signal: AbortSignal,
): Promise<readonly string[]> {
  const { models } = parseEndpoint(url, 'chat')
  const result = await client.send({ method: 'GET', url: models, signal })
  if (!result.ok || result.reply.status !== 200) return []
  const body = jsonBody(result.reply)
  return body.ok ? modelNames(body.value) : []
}

/** Whether a refusal may be for the name of the model, or for the lack of one. */
export function mayLackModel(fault: Fault): boolean {
  return fault.kind === 'status' && [400, 404, 422].includes(fault.status)
}

/** Whether a fault has nothing to do with the route, so that every protocol would meet it. */
export function endsSearch(fault: Fault): boolean {
  switch (fault.kind) {
    case 'unreachable':
    case 'timeout':
      return true
    case 'status':
      return fault.meaning !== undefined || [401, 403, 429].includes(fault.status)
    case 'malformed':
      return fault.meaning !== undefined
    case 'oversized':
    case 'redirect':
      return false
  }
}

function isMissingRoute(fault: Fault): boolean {
  return fault.kind === 'status' && (fault.status === 404 || fault.status === 405)
}
