import type { Dispatcher } from 'undici'
import type { Clock } from '../clock.ts'
import type { Fault } from '../types.ts'
import type { Abortable, Aborts } from './aborts.ts'
import type { Deadlines, Timed } from './deadlines.ts'
import { type ExchangeLimits, maxInterim, maxPieces, seconds } from './exchange-limits.ts'
import { networkFault } from './network-fault.ts'
import { type Arrival, Reply, type ReplyHeaders } from './reply.ts'
import type { TransportRequest, TransportResult } from './transport.ts'

const redirects: ReadonlySet<number> = new Set([301, 302, 303, 307, 308])

/** What the exchanges of one transport share. */
export interface ExchangeParts {
  readonly limits: ExchangeLimits
  readonly clock: Clock
  readonly deadlines: Deadlines
  readonly aborts: Aborts
  /** Connections tried so far. */
  readonly connections: () => number
}

/**
 * Gathers one reply for undici's dispatcher. Below `request()` and its body stream, because a
 * reply is bounded and wanted whole: this is what keeps a relay cheap.
 */
export class ReplyCollector implements Dispatcher.DispatchHandler, Timed, Abortable {
  readonly result: Promise<TransportResult>
  readonly #request: TransportRequest
  readonly #parts: ExchangeParts
  readonly #resolve: (result: TransportResult) => void
  readonly #reject: (reason: unknown) => void
  readonly #chunks: Buffer[] = []
  readonly #arrivals: Arrival[] = []
  #received = 0
  #interim = 0
  #settled = false
  /** Connections when it was sent off: as many later, it went over an old one. */
  readonly #connections: number
  #controller: Dispatcher.DispatchController | undefined
  #startedAt = 0
  /** When the whole exchange must be over, and when the next piece must have come. */
  #totalDue = 0
  #idleDue = 0
  #status = 0
  #headers: ReplyHeaders = {}

  constructor(request: TransportRequest, parts: ExchangeParts) {
    const { promise, resolve, reject } = Promise.withResolvers<TransportResult>()
    this.result = promise
    this.#resolve = resolve
    this.#reject = reject
    this.#request = request
    this.#parts = parts
    this.#connections = parts.connections()
    parts.aborts.add(request.signal, this)
  }

  get due(): number {
    return Math.min(this.#totalDue, this.#idleDue)
  }

  expire(): void {
    const { headersMs, stallMs, totalMs } = this.#parts.limits
    const silent =
      this.#status === 0
        ? `no answer within ${seconds(headersMs)}`
        : `the answer stalled for ${seconds(stallMs)}`
    const long = `the answer took more than ${seconds(totalMs)}`
    this.#fail({ kind: 'timeout', detail: this.#totalDue <= this.#idleDue ? long : silent })
  }

  abort(reason: unknown): void {
    this.#settle()
    this.#reject(reason)
    this.#controller?.abort(new Error('aborted'))
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    if (this.#settled) {
      controller.abort(new Error('no longer wanted'))
      return
    }
    const { clock, limits, deadlines } = this.#parts
    this.#controller = controller
    this.#startedAt = clock.now()
    this.#totalDue = this.#startedAt + limits.totalMs
    this.#idleDue = this.#startedAt + limits.headersMs
    deadlines.keep(this)
  }

  onResponseStart(
    _controller: Dispatcher.DispatchController,
    status: number,
    headers: ReplyHeaders,
  ): void {
    if (status < 200) {
      if (++this.#interim > maxInterim) {
        this.#fail({ kind: 'malformed', detail: `more than ${maxInterim} interim replies` })
      }
      return
    }
    if (this.#settled) return
    this.#status = status
    this.#headers = headers
    this.#idleDue = this.#parts.clock.now() + this.#parts.limits.stallMs
    this.#parts.deadlines.keep(this)
    if (redirects.has(status)) {
      this.#fail({ kind: 'redirect', detail: describeRedirect(this.#request.url, headers) })
    } else if (isEncoded(headers['content-encoding'])) {
      this.#refuseEncoded()
    }
  }

  onResponseData(_controller: Dispatcher.DispatchController, chunk: Buffer): void {
    const now = this.#parts.clock.now()
    this.#idleDue = now + this.#parts.limits.stallMs
    if (this.#chunks.length === maxPieces) {
      this.#fail({ kind: 'oversized', detail: `a body in more than ${maxPieces} pieces` })
      return
    }
    this.#chunks.push(chunk)
    this.#received += chunk.length
    this.#arrivals.push({ end: this.#received, ms: now - this.#startedAt })
  }

  onResponseEnd(): void {
    if (this.#settled) return
    const [first = Buffer.alloc(0)] = this.#chunks
    this.#succeed(this.#chunks.length > 1 ? Buffer.concat(this.#chunks) : first)
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
    if (this.#settled) return
    const fault = networkFault(error, this.#parts.limits)
    if (fault === undefined) this.#reject(error)
    else
      this.#resolve({
        ok: false,
        fault: this.#isStale(fault) ? { ...fault, isStale: true } : fault,
      })
    this.#settle()
  }

  /** Whether an old connection broke before anything came: the server closed it as idle meanwhile. */
  #isStale(fault: Fault): fault is Fault & { readonly kind: 'unreachable' } {
    const isOld = this.#connections > 0 && this.#parts.connections() === this.#connections
    return (
      fault.kind === 'unreachable' && fault.distrust === undefined && isOld && this.#status === 0
    )
  }

  /** Nothing is decompressed, so no bomb can go off; of an error the status says enough. */
  #refuseEncoded(): void {
    if (this.#status >= 400) this.#succeed(Buffer.alloc(0))
    else this.#fail({ kind: 'malformed', detail: 'a compressed body, though none was asked for' })
    this.#controller?.abort(new Error('compressed'))
  }

  #succeed(body: Buffer): void {
    this.#settle()
    const latencyMs = this.#parts.clock.now() - this.#startedAt
    const [status, headers, arrivals] = [this.#status, this.#headers, this.#arrivals]
    this.#resolve({ ok: true, reply: new Reply({ status, headers, body, latencyMs, arrivals }) })
  }

  #fail(fault: Fault): void {
    this.#settle()
    this.#resolve({ ok: false, fault })
    this.#controller?.abort(new Error(fault.kind))
  }

  #settle(): void {
    this.#settled = true
    this.#parts.deadlines.forget(this)
    this.#parts.aborts.remove(this.#request.signal, this)
  }
}

/**
 * Whether a body is in another coding than it is read in. Names are told apart by no case (RFC 9110,
 * 8.4.1); `none` and a character set stand there to keep proxies from compressing streams.
 */
function isEncoded(header: ReplyHeaders[string]): boolean {
  const codings = [header ?? []].flat().flatMap((value) => value.split(','))
  return codings.some((coding) => compressions.has(coding.trim().toLowerCase()))
}

/** Content codings of IANA's registry that compress, and their old names; other words name none. */
const compressions: ReadonlySet<string> = new Set(
  'gzip x-gzip compress x-compress deflate br zstd dcb dcz exi pack200-gzip'.split(' '),
)

/** Says where a redirect points, without its query, which may hold a token. */
function describeRedirect(from: string, headers: ReplyHeaders): string {
  const { location } = headers
  const target = typeof location === 'string' ? URL.parse(location, from) : null
  if (target === null) return 'redirects without a usable Location'
  const place = `${target.origin}${target.pathname}`
  return target.origin === new URL(from).origin
    ? `redirects to ${place}`
    : `redirects to another origin: ${place}`
}
