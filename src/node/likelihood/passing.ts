import type { FailedAttempt } from '../retry.ts'
import { retryDelay } from '../retry.ts'
import type { Fault } from '../types.ts'

/**
 * Whether a fault says nothing of what the node can do. A status of 500 does: llama.cpp up to
 * 2025-02 words "unsupported" so.
 */
export function isPassing(fault: Fault): boolean {
  switch (fault.kind) {
    case 'unreachable':
    case 'timeout':
      return true
    case 'status':
      return fault.status > 501 || passing.has(fault.status)
    case 'oversized':
    case 'malformed':
    case 'redirect':
      return false
  }
}

const passing: ReadonlySet<number> = new Set([408, 409, 425, 429])

/** As `retryDelay`, but what tells what the node can do is believed at once. */
export function probeDelay(failed: FailedAttempt): number | undefined {
  return isPassing(failed.fault) ? retryDelay(failed) : undefined
}
