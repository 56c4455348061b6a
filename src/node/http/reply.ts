import { parseJson } from './json.ts'

/** Header values by lower-case name; a list where the header came more than once. */
export type ReplyHeaders = Readonly<Record<string, string | readonly string[] | undefined>>

/** A piece of a body as it came in. */
export interface Arrival {
  /** Bytes of the body up to the end of the piece. */
  readonly end: number
  /** Milliseconds from sending. */
  readonly ms: number
}

interface ReplyParts {
  readonly status: number
  readonly headers: ReplyHeaders
  readonly body: Buffer
  readonly latencyMs: number
  readonly arrivals: readonly Arrival[]
}

/** A complete HTTP reply, its size within the limits. */
export class Reply {
  readonly status: number
  readonly headers: ReplyHeaders
  readonly body: Buffer
  /** Milliseconds from sending to the last byte. */
  readonly latencyMs: number
  readonly #arrivals: readonly Arrival[]
  #json: { readonly value: unknown } | undefined

  constructor({ status, headers, body, latencyMs, arrivals }: ReplyParts) {
    this.status = status
    this.headers = headers
    this.body = body
    this.latencyMs = latencyMs
    this.#arrivals = arrivals
  }

  /** The first value of a header, by lower-case name. */
  header(name: string): string | undefined {
    return firstValue(this.headers, name)
  }

  /** Milliseconds from sending until the first `bytes` of the body had come. */
  arrivedMs(bytes: number): number {
    return this.#arrivals.find(({ end }) => end >= bytes)?.ms ?? this.latencyMs
  }

  text(): string {
    return this.body.toString('utf8')
  }

  /** The body as `parseJson` reads it, once however often it is asked for. Throws `SyntaxError`. */
  json(): unknown {
    this.#json ??= { value: parseJson(this.text()) }
    return this.#json.value
  }
}

/** The first value of a header, by lower-case name. */
export function firstValue(headers: ReplyHeaders, name: string): string | undefined {
  const value = headers[name]
  return typeof value === 'object' ? value[0] : value
}
