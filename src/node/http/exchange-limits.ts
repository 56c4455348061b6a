/** What one exchange with a node may take at most; whatever exceeds it is a fault, never a crash. */
export interface ExchangeLimits {
  /** Milliseconds until a connection stands. */
  readonly connectMs: number
  /** Milliseconds from the request to the reply's headers: without streaming, the whole generation. */
  readonly headersMs: number
  /** Milliseconds a reply may stall between two pieces of its body. */
  readonly stallMs: number
  /** Milliseconds from sending to the last byte. */
  readonly totalMs: number
  /** Bytes of a reply's headers. */
  readonly headerBytes: number
  /** Bytes of a reply's body. */
  readonly bodyBytes: number
}

/** 300 s in all, as lm-evaluation-harness allows (`models/api_models.py`); a body of 4 MiB. */
export const defaultExchangeLimits: ExchangeLimits = {
  connectMs: 10_000,
  headersMs: 300_000,
  stallMs: 60_000,
  totalMs: 300_000,
  headerBytes: 16 * 1024,
  bodyBytes: 4 * 1024 * 1024,
}

/** Interim replies (status 1xx) before a reply; servers send one or two. */
export const maxInterim = 16

/**
 * Pieces a body may come in. Each takes memory beside its bytes, and a stream of tokens that is within
 * the limit of bytes has fewer.
 */
export const maxPieces = 65_536

/** A time limit as it is told to the user. */
export function seconds(ms: number): string {
  return `${ms / 1000} s`
}
