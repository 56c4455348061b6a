import type { Endpoint } from './endpoint.ts'
import { redactFault } from './fault.ts'
import { type Reply, relay, type Transport } from './http/index.ts'
import { sendPlain } from './plain-request.ts'
import { asText, dialects, jsonBody, readCompletion } from './protocol/index.ts'
import { redact, withoutKey } from './redact.ts'
import type { Completion, Fault, GenerateRequest, NodeDescriptor } from './types.ts'

/** All it takes to reach a node. */
export interface Line {
  readonly descriptor: NodeDescriptor
  readonly endpoint: Endpoint
  readonly transport: Transport
  readonly key: string | undefined
  /** Whether answers are asked for as event streams. */
  readonly stream: boolean
}

export type Attempt =
  | { readonly ok: true; readonly completion: Completion; readonly reply: Reply }
  | {
      readonly ok: false
      /** Fit to show: without the key, and without the prompt. */
      readonly fault: Fault
      /** What came, if anything did. */
      readonly reply: Reply | undefined
    }

/** Sends `request` once. Rejects only when `signal` aborts. */
export async function attempt(
  line: Line,
  request: GenerateRequest,
  signal: AbortSignal,
): Promise<Attempt> {
  const { descriptor, endpoint, transport, key, stream } = line
  const dialect = dialects[descriptor.protocol]
  const url = stream ? endpoint.generateStream : endpoint.generate
  const call = { url, key, model: descriptor.model, request, stream }
  const result = await relay(transport, signal, (options) => dialect.send(call, options))
  const secrets = { key, prompt: asText(request.prompt) }
  if (!result.ok) return { ok: false, fault: redactFault(result.fault, secrets), reply: undefined }
  const { reply } = result
  const stop = request.trim === false ? [] : request.stop
  const reading = readCompletion(reply, { dialect, stop, stream })
  if (reading.ok) return { ok: true, completion: fitToKeep(reading.completion, key), reply }
  return { ok: false, fault: redactFault(reading.fault, secrets), reply }
}

/** A shorter key may stand in an answer by chance, and is no secret. */
const shortestKey = 8

/** An answer is kept and published: a key that the node repeats in it must not be. */
function fitToKeep(completion: Completion, key: string | undefined): Completion {
  const { text, reasoning, model } = completion
  const told = { ...completion, model: model && redact(model, { key, prompt: '' }) }
  if (key === undefined || key.length < shortestKey) return told
  return {
    ...told,
    text: withoutKey(text, key),
    reasoning: reasoning && withoutKey(reasoning, key),
  }
}

/** Whether the node lists its models: what a working node does at no cost. */
export async function listsModels(line: Line, signal: AbortSignal): Promise<boolean> {
  const { transport, key, endpoint } = line
  const result = await sendPlain(transport, key, { method: 'GET', url: endpoint.models, signal })
  return result.ok && result.reply.status === 200 && jsonBody(result.reply).ok
}
