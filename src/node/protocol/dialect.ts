import type { ClientOptions } from '../http/index.ts'
import type { GenerateRequest } from '../types.ts'
import type { PieceReading } from './piece.ts'

/** One request, with all that a client needs to send it. */
export interface Call {
  /** The full URL of the protocol's route. */
  readonly url: string
  readonly model: string | undefined
  readonly request: GenerateRequest
  /** Whether the answer is wanted as an event stream. */
  readonly stream: boolean
}

/** How one protocol asks and how it answers. */
export interface Dialect {
  /** Sends the request through `@huggingface/inference`; whatever it makes of the reply is ignored. */
  send(call: Call, options: ClientOptions): Promise<unknown>
  /** Reads the body of a whole reply. */
  read(body: unknown): PieceReading
  /** Reads the data of one event of a streamed reply. */
  readEvent(data: unknown): PieceReading
}
