import { hasAdjusted } from '../item/index.ts'
import { type BodyTerms, bodyUnder } from './adjust/index.ts'
import type { Clock } from './clock.ts'
import type { Endpoint } from './endpoint.ts'
import { redactFault } from './fault.ts'
import { type Reply, type Transport, throughClient } from './http/index.ts'
import { asText, dialects, readCompletion, type StreamHabit } from './protocol/index.ts'
import { longSecrets, redact, withoutSecrets } from './redact.ts'
import type { Completion, Fault, GenerateRequest, TextDescriptor } from './types.ts'

/** All it takes to reach a node. */
export interface Connection {
  readonly descriptor: TextDescriptor
  readonly endpoint: Endpoint
  /** Shows the credentials. */
  readonly transport: Transport
  /** What no shown word may hold. */
  readonly secrets: readonly string[]
  /** What every body is changed by. */
  readonly terms: BodyTerms
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
      /** Fit to show: without secrets, and without the prompt. */
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
  const { descriptor, endpoint, transport, secrets, terms, stream, habit, clock } = connection
  const dialect = dialects[descriptor.protocol]
  const url = stream ? endpoint.generateStream : endpoint.generate
  const call = { url, model: descriptor.model, request, stream }
  let sent: string | undefined
  const result = await throughClient(
    transport,
    signal,
    (options) => dialect.send(call, options),
    (built) => {
      sent = bodyUnder(built, terms)
      return sent
    },
  )
  if (!result.ok) return failed(result.fault, undefined)
  const { reply } = result
  // What a node does not do itself is done here, even where nothing else is cut.
  const isCut = request.trim !== false || hasAdjusted(terms.adjustments, 'stop')
  const reading = readCompletion(reply, {
    dialect,
    stop: isCut ? request.stop : [],
    prompt: request.trim === false ? undefined : request.prompt,
    habit,
    clock,
    sent,
  })
  if (reading.ok) return { ok: true, completion: fitToKeep(reading.completion, secrets), reply }
  const refused = failed(reading.fault, reply)
  return isFiltered(refused.fault)
    ? { ok: true, completion: refusalOf(refused.fault, reply), reply }
    : refused

  function failed(fault: Fault, came: Reply | undefined): RelayResult & { readonly ok: false } {
    const prompt = asText(request.prompt)
    return { ok: false, fault: redactFault(fault, { secrets, prompt }), reply: came }
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

/** An answer is kept and published: a secret that the node repeats in it must not be. */
function fitToKeep(completion: Completion, secrets: readonly string[]): Completion {
  const { text, reasoning, model } = completion
  const told = { ...completion, model: model && shownModel(model, secrets) }
  const long = longSecrets(secrets)
  if (long.length === 0) return told
  return {
    ...told,
    text: withoutSecrets(text, long),
    reasoning: reasoning && withoutSecrets(reasoning, long),
  }
}

/** A node says the same name in every answer. */
let lastModel = { said: '', secrets: [] as readonly string[], shown: '' }

function shownModel(said: string, secrets: readonly string[]): string {
  if (lastModel.said !== said || lastModel.secrets !== secrets) {
    lastModel = { said, secrets, shown: redact(said, { secrets, prompt: '' }) }
  }
  return lastModel.shown
}
