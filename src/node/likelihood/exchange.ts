import type { Line } from '../attempt.ts'
import { redactFault } from '../fault.ts'
import type { Reply } from '../http/index.ts'
import { type Failure, type Persistence, persist } from '../persist.ts'
import { sendPlain } from '../plain-request.ts'
import { errorFault, jsonBody, modelName, serverError, statusFault } from '../protocol/index.ts'
import { redact } from '../redact.ts'
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

/** The relays that one log-likelihood takes: sends them, with bounded retries, and counts them. */
export class Exchange {
  readonly #line: Line
  readonly #persistence: Persistence
  #attempts = 0
  #latencyMs = 0
  #model: string | undefined

  constructor(line: Line, persistence: Persistence) {
    this.#line = line
    this.#persistence = persistence
  }

  /** Relays spent, retries included. */
  get attempts(): number {
    return this.#attempts
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
    const { outcome, attempts } = await persist(() => this.#attempt(question), this.#persistence)
    this.#attempts += attempts
    return outcome
  }

  async #attempt<T>(
    question: Question<T>,
  ): Promise<Failure | { readonly ok: true; readonly value: T }> {
    const { descriptor, transport, key } = this.#line
    const { model } = descriptor
    const result = await sendPlain(transport, key, {
      method: 'POST',
      url: question.url,
      body: JSON.stringify({ ...(model === undefined ? undefined : { model }), ...question.body }),
      signal: this.#persistence.signal,
    })
    const answer = result.ok ? this.#read(result.reply, question.read) : result
    if (answer.ok) return answer
    return {
      ok: false,
      fault: redactFault(answer.fault, { key, prompt: question.prompt }),
      reply: result.ok ? result.reply : undefined,
    }
  }

  #read<T>(reply: Reply, read: Question<T>['read']): Answered<T> {
    if (reply.status < 200 || reply.status >= 300) return { ok: false, fault: statusFault(reply) }
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
    if (model !== undefined) this.#model = redact(model, { key: this.#line.key, prompt: '' })
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
