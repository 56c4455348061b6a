import type { PictureProtocol } from '../../item/index.ts'
import { hasAdjusted } from '../../item/index.ts'
import { type BodyTerms, bodyUnder } from '../adjust/index.ts'
import type { Clock } from '../clock.ts'
import { redactFault } from '../fault.ts'
import {
  type ClientOptions,
  type Reply,
  type Transport,
  type TransportResult,
  throughClient,
} from '../http/index.ts'
import { errorFault, jsonBody, pageOf, serverError, statusFault } from '../protocol/index.ts'
import { redact } from '../redact.ts'
import type { DrawResult, Fault } from '../types.ts'
import type { PictureDialect } from './dialect.ts'
import { huggingFace } from './hugging-face.ts'
import { openAi } from './open-ai.ts'
import type { DrawRequest } from './request.ts'
import type { PictureRoutes } from './routes.ts'
import { sdapi } from './sdapi.ts'

const dialects: Readonly<Record<PictureProtocol, PictureDialect>> = {
  images: openAi,
  sdapi,
  'hf-image': huggingFace,
}

/** All it takes to ask a node for pictures. */
export interface PictureConnection {
  readonly protocol: PictureProtocol
  readonly model: string | undefined
  readonly routes: PictureRoutes
  /** Shows the credentials. */
  readonly transport: Transport
  /** What no shown word may hold. */
  readonly secrets: readonly string[]
  /** What every body is changed by. */
  readonly terms: BodyTerms
  readonly clock: Clock
}

/** Asks for a picture once. Rejects only when `signal` aborts. */
export async function sendDraw(
  connection: PictureConnection,
  request: DrawRequest,
  signal: AbortSignal,
): Promise<DrawResult> {
  const { protocol, secrets, clock } = connection
  const dialect = dialects[protocol]
  const { result, sent } = await send(connection, dialect, request, signal)
  if (!result.ok) return failed(result.fault)
  const { reply } = result
  if (reply.status < 200 || reply.status >= 300)
    return refused(statusFault(reply, clock, sent), reply)
  const reading = dialect.read(reply)
  if (!reading.ok) {
    const body = jsonBody(reply)
    const error = body.ok ? serverError(body.value) : undefined
    if (error !== undefined) return refused(errorFault(error), reply)
    const meaning = body.ok ? undefined : pageOf(reply)?.kind
    const page = meaning === undefined ? undefined : { meaning }
    return failed({ kind: 'malformed', detail: reading.problem, ...page })
  }
  const { model, ...drawing } = reading.drawing
  const shown = model && redact(model, { secrets, prompt: '' })
  return { ok: true, drawing: { ...drawing, model: shown, words: '', latencyMs: reply.latencyMs } }

  function failed(fault: Fault): DrawResult & { readonly ok: false } {
    return { ok: false, fault: redactFault(fault, { secrets, prompt: request.prompt }) }
  }

  /** A filter before the model refuses some prompts by a status: that is an answer, as a refusal is. */
  function refused(fault: Fault, { latencyMs }: Reply): DrawResult {
    if (fault.kind !== 'status' || fault.meaning !== 'filtered') return failed(fault)
    const { detail: words } = redactFault(fault, { secrets, prompt: request.prompt })
    const none = { picture: undefined, model: undefined, seed: undefined }
    return { ok: true, drawing: { ...none, words, latencyMs } }
  }
}

async function send(
  { model, routes, transport, terms }: PictureConnection,
  dialect: PictureDialect,
  request: DrawRequest,
  signal: AbortSignal,
): Promise<{ readonly result: TransportResult; readonly sent: string | undefined }> {
  const url = request.given === undefined ? routes.make : routes.change
  const isLeftOut = (name: string) => hasAdjusted(terms.adjustments, name)
  const call = { url, model, request, isLeftOut }
  let sent: string | undefined
  const under = (built: string) => {
    sent = bodyUnder(built, terms)
    return sent
  }
  const built = dialect.body(call)
  if (built === undefined) {
    const act = async (options: ClientOptions) => dialect.send?.(call, options)
    return { result: await throughClient(transport, signal, act, under), sent }
  }
  const { contentType, body } = built
  const headers = { 'accept-encoding': 'identity', 'content-type': contentType }
  const bytes = typeof body === 'string' ? under(body) : body
  const result = await transport.request({ method: 'POST', url, headers, body: bytes, signal })
  return { result, sent }
}
