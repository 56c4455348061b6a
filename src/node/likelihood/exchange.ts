import { bodyUnder } from '../adjust/index.ts'
import { sendAuthorized } from '../authorized-request.ts'
import { redactFault } from '../fault.ts'
import type { Reply } from '../http/index.ts'
import { errorFault, jsonBody, modelName, serverError, statusFault } from '../protocol/index.ts'
import { redact } from '../redact.ts'
import type { Connection } from '../relay.ts'
import type { Fault } from '../types.ts'

export type Reading<T> =
  | { readonly ok: true; readonly value: T }
  /** What is wrong with the reply. */
  | { readonly ok: false; readonly problem: string }

export type Answered<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly fault: Fault }

/** One relay. */
export interface Question<T> {
  readonly url: string
  /** Without the model's name. */
  readonly body: Readonly<Record<string, unknown>>
  /** What no fault may quote. */
  readonly prompt: string
  readonly read: (body: unknown) => Reading<T>
}

/** The relays that one log-likelihood takes: sends each once, and counts them. */
export class Exchange {
  readonly #connection: Connection
  readonly #signal: AbortSignal
  #relays = 0
  #latencyMs = 0
  #model: string | undefined

  constructor(connection: Connection, signal: AbortSignal) {
    this.#connection = connection
    this.#signal = signal
  }

  /** HTTP requests sent. */
  get relays(): number {
    return this.#relays
  }

  /** Milliseconds of the slowest relay that succeeded. */
  get latencyMs(): number {
    return this.#latencyMs
  }

  /** The model the node says it used, last. */
  get model(): string | undefined {
    return this.#model
  }

  /** Rejects only when the signal aborts. */
  async ask<T>(question: Question<T>): Promise<Answered<T>> {
    const { descriptor, transport, secrets, terms } = this.#connection
    const { model } = descriptor
    this.#relays++
    const named = model === undefined ? question.body : { model, ...question.body }
    const result = await sendAuthorized(transport, {
      method: 'POST',
      url: question.url,
      body: bodyUnder(JSON.stringify(named), terms),
      signal: this.#signal,
    })
    const answer = result.ok ? this.#read(result.reply, question.read) : result
    if (answer.ok) return answer
    return { ok: false, fault: redactFault(answer.fault, { secrets, prompt: question.prompt }) }
  }

  #read<T>(reply: Reply, read: Question<T>['read']): Answered<T> {
    const { clock, secrets } = this.#connection
    if (reply.status < 200 || reply.status >= 300) {
      return { ok: false, fault: statusFault(reply, clock) }
    }
    const body = jsonBody(reply)
    if (!body.ok) return malformed(body.problem)
    const reading = read(body.value)
    if (!reading.ok) {
      const error = serverError(body.value)
      return error === undefined
        ? malformed(reading.problem)
        : { ok: false, fault: errorFault(error) }
    }
    this.#latencyMs = Math.max(this.#latencyMs, reply.latencyMs)
    const model = modelOf(body.value)
    if (model !== undefined) this.#model = redact(model, { secrets, prompt: '' })
    return reading
  }
}

/** A reply that cannot be used, for the reason given. */
export function malformed(detail: string): { readonly ok: false; readonly fault: Fault } {
  return { ok: false, fault: { kind: 'malformed', detail } }
}

function modelOf(body: unknown): string | undefined {
  const model =
    typeof body === 'object' && body !== null && 'model' in body ? body.model : undefined
  return modelName(model)
}
