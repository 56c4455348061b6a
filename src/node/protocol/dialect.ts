import type { ClientOptions } from '../http/index.ts'
import type { Completion, GenerateRequest } from '../types.ts'

/** One request, with all that a client needs to send it. */
export interface Call {
  /** The full URL of the protocol's route. */
  readonly url: string
  readonly key: string | undefined
  readonly model: string | undefined
  readonly request: GenerateRequest
}

/** What the body of a reply says, before the answer is cut at stop strings. */
export type Answer = Omit<Completion, 'latencyMs' | 'firstTokenMs'>

export type AnswerReading =
  | { readonly ok: true; readonly answer: Answer }
  /** Where the body departs from the protocol. */
  | { readonly ok: false; readonly problem: string }

/** How one protocol asks and how it answers. */
export interface Dialect {
  /** Sends the request through `@huggingface/inference`; whatever it makes of the reply is ignored. */
  send(call: Call, options: ClientOptions): Promise<unknown>
  read(body: unknown): AnswerReading
}
