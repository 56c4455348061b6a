import type { ClientOptions, Reply } from '../http/index.ts'
import type { Drawing, DrawRequest } from './request.ts'

/** One request, with all that is needed to send it. */
export interface DrawCall {
  /** The URL of the route for pictures made from a prompt, or for given ones. */
  readonly url: string
  readonly model: string | undefined
  readonly request: DrawRequest
  /** Whether the node refuses a field, so that it is left out. */
  isLeftOut(field: string): boolean
}

/** The bytes of a request. */
export interface DrawBody {
  readonly contentType: string
  readonly body: string | Buffer
}

type Told = Omit<Drawing, 'latencyMs' | 'words'> & { readonly picture: Buffer }

export type DrawReading =
  | { readonly ok: true; readonly drawing: Told }
  | { readonly ok: false; readonly problem: string }

/** How one protocol asks for pictures and how it answers. */
export interface PictureDialect {
  /** The body of a request; undefined where `@huggingface/inference` builds and sends it. */
  body(call: DrawCall): DrawBody | undefined
  /** Sends the request through `@huggingface/inference`; whatever it makes of the reply is ignored. */
  send?(call: DrawCall, options: ClientOptions): Promise<unknown>
  read(reply: Reply): DrawReading
}
