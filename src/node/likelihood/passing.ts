import { isTransient } from '../retry.ts'
import type { Fault } from '../types.ts'

/**
 * Whether a fault says nothing of what the node can do. A status of 500 does: llama.cpp up to
 * 2025-02 words "unsupported" so.
 */
export function isPassing(fault: Fault): boolean {
  if (fault.kind === 'status' && (fault.status === 500 || fault.status === 501)) return false
  return isTransient(fault) || fault.kind === 'unreachable'
}
