import type { Clock } from './clock.ts'
import type { Endpoint } from './endpoint.ts'
import { redactFault } from './fault.ts'
import { type Reply, type Transport, throughClient } from './http/index.ts'
import { asText, dialects, readCompletion, type StreamHabit } from './protocol/index.ts'
import { redact, withoutKey } from './redact.ts'
import type { Completion, Fault, GenerateRequest, NodeDescriptor } from './types.ts'

/** All it takes to reach a node. */
export interface Connection {
  readonly descriptor: NodeDescriptor
  readonly endpoint: Endpoint
  readonly transport: Transport
  readonly key: string | undefined
  /** Whether answers are asked for as event streams. */
  readonly stream: boolean
  /** How the node ends its streams, as far as it is known. */
  readonly habit: StreamHabit
  readonly clock: Clock
}

/** What came of a relay that asked for a generation. */
export type RelayResult =
  | { readonly ok: true; readonly completion: Completion; readonly reply: Reply }
  | {
      readonly ok: false
      /** Fit to show: without the key, and without the prompt. */
      readonly fault: Fault
      /** What came, if anything did. */
      readonly reply: Reply | undefined
    }

/** Sends `request` once. Rejects only when `signal` aborts. */
export async function sendRelay(
  connection: Connection,
  request: GenerateRequest,
  signal: AbortSignal,
): Promise<RelayResult> {
  const { descriptor, endpoint, transport, key, stream, habit, clock } = connection
  const dialect = dialects[descriptor.protocol]
  const url = stream ? endpoint.generateStream : endpoint.generate
  const call = { url, key, model: descriptor.model, request, stream }
  const result = await throughClient(transport, signal, (options) => dialect.send(call, options))
  if (!result.ok) return failed(result.fault, undefined)
  const { reply } = result
  const stop = request.trim === false ? [] : request.stop
  const reading = readCompletion(reply, { dialect, stop, habit, clock })
  if (reading.ok) return { ok: true, completion: fitToKeep(reading.completion, key), reply }
  const refused = failed(reading.fault, reply)
  return isFiltered(refused.fault)
    ? { ok: true, completion: refusalOf(refused.fault, reply), reply }
    : refused

  function failed(fault: Fault, came: Reply | undefined): RelayResult & { readonly ok: false } {
    const secrets = { key, prompt: asText(request.prompt) }
    return { ok: false, fault: redactFault(fault, secrets), reply: came }
  }
}

/** A filter before the model refuses some prompts by a status: that is an answer, as a refusal is. */
function isFiltered(fault: Fault): boolean {
  return fault.kind === 'status' && fault.meaning === 'filtered'
}

function refusalOf({ detail }: Fault, { latencyMs }: Reply): Completion {
  return {
    text: detail,
    reasoning: undefined,
    finish: 'filtered',
    model: undefined,
    promptTokens: undefined,
    completionTokens: undefined,
    latencyMs,
    firstTokenMs: undefined,
  }
}

/** A shorter key may stand in an answer by chance, and is no secret. */
const shortestKey = 8

/** An answer is kept and published: a key that the node repeats in it must not be. */
function fitToKeep(completion: Completion, key: string | undefined): Completion {
  const { text, reasoning, model } = completion
  const told = { ...completion, model: model && shownModel(model, key) }
  if (key === undefined || key.length < shortestKey) return told
  return {
    ...told,
    text: withoutKey(text, key),
    reasoning: reasoning && withoutKey(reasoning, key),
  }
}

/** A node says the same name in every answer. */
let lastModel = { said: '', key: undefined as string | undefined, shown: '' }

function shownModel(said: string, key: string | undefined): string {
  if (lastModel.said !== said || lastModel.key !== key) {
    lastModel = { said, key, shown: redact(said, { key, prompt: '' }) }
  }
  return lastModel.shown
}
