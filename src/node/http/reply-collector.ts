import type { Dispatcher } from 'undici'
import type { Fault } from '../types.ts'
import { Deadlines } from './deadlines.ts'
import { type Limits, maxInterim, maxPieces } from './limits.ts'
import { networkFault } from './network-fault.ts'
import { type Arrival, Reply, type ReplyHeaders } from './reply.ts'
import type { TransportRequest, TransportResult } from './transport.ts'

const redirects: ReadonlySet<number> = new Set([301, 302, 303, 307, 308])

/**
 * Gathers one reply for undici's dispatcher. Below `request()` and its body stream, because a
 * reply is bounded and wanted whole: this is what keeps a relay cheap.
 */
export class ReplyCollector implements Dispatcher.DispatchHandler {
  readonly result: Promise<TransportResult>
  readonly #request: TransportRequest
  readonly #limits: Limits
  readonly #resolve: (result: TransportResult) => void
  readonly #reject: (reason: unknown) => void
  readonly #deadlines: Deadlines
  readonly #chunks: Buffer[] = []
  readonly #arrivals: Arrival[] = []
  #received = 0
  #interim = 0
  #settled = false
  #controller: Dispatcher.DispatchController | undefined
  #startedAt = 0
  #status = 0
  #headers: ReplyHeaders = {}

  constructor(request: TransportRequest, limits: Limits) {
    const { promise, resolve, reject } = Promise.withResolvers<TransportResult>()
    this.result = promise
    this.#resolve = resolve
    this.#reject = reject
    this.#request = request
    this.#limits = limits
    this.#deadlines = new Deadlines(limits, (detail) => this.#fail({ kind: 'timeout', detail }))
    request.signal.addEventListener('abort', this.#onAbort)
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    if (this.#settled) {
      controller.abort(new Error('no longer wanted'))
      return
    }
    this.#controller = controller
    this.#startedAt = performance.now()
    this.#deadlines.sent()
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
    this.#deadlines.answered()
    this.#status = status
    this.#headers = headers
    const encoding = headers['content-encoding']
    if (redirects.has(status)) {
      this.#fail({ kind: 'redirect', detail: describeRedirect(this.#request.url, headers) })
    } else if (encoding !== undefined && encoding !== 'identity') {
      this.#refuseEncoded()
    }
  }

  onResponseData(_controller: Dispatcher.DispatchController, chunk: Buffer): void {
    this.#deadlines.progressed()
    if (this.#chunks.length === maxPieces) {
      this.#fail({ kind: 'oversized', detail: `a body in more than ${maxPieces} pieces` })
      return
    }
    this.#chunks.push(chunk)
    this.#received += chunk.length
    this.#arrivals.push({ end: this.#received, ms: performance.now() - this.#startedAt })
  }

  onResponseEnd(): void {
    if (this.#settled) return
    const [first = Buffer.alloc(0)] = this.#chunks
    this.#succeed(this.#chunks.length > 1 ? Buffer.concat(this.#chunks) : first)
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
    if (this.#settled) return
    const fault = networkFault(error, this.#limits)
    if (fault === undefined) this.#reject(error)
    else this.#resolve({ ok: false, fault })
    this.#settle()
  }

  /** Nothing is decompressed, so no bomb can go off; of an error the status says enough. */
  #refuseEncoded(): void {
    if (this.#status >= 400) this.#succeed(Buffer.alloc(0))
    else this.#fail({ kind: 'malformed', detail: 'a compressed body, though none was asked for' })
    this.#controller?.abort(new Error('compressed'))
  }

  #succeed(body: Buffer): void {
    this.#settle()
    const latencyMs = performance.now() - this.#startedAt
    const [status, headers, arrivals] = [this.#status, this.#headers, this.#arrivals]
    this.#resolve({ ok: true, reply: new Reply({ status, headers, body, latencyMs, arrivals }) })
  }

  #fail(fault: Fault): void {
    this.#settle()
    this.#resolve({ ok: false, fault })
    this.#controller?.abort(new Error(fault.kind))
  }

  readonly #onAbort = (): void => {
    this.#settle()
    this.#reject(this.#request.signal.reason)
    this.#controller?.abort(new Error('aborted'))
  }

  #settle(): void {
    this.#settled = true
    this.#deadlines.stop()
    this.#request.signal.removeEventListener('abort', this.#onAbort)
  }
}

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
