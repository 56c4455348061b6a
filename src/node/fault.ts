import { redact, type Secrets } from './redact.ts'
import type { Fault } from './types.ts'

/** A fault in a few words. */
export function describeFault(fault: Fault): string {
  switch (fault.kind) {
    case 'unreachable':
    case 'timeout':
    case 'oversized':
    case 'malformed':
    case 'redirect':
      return `${fault.kind}: ${fault.detail}`
    case 'status':
      return `HTTP status ${fault.status}: ${fault.detail}`
  }
}

/** The fault with a detail that is fit to show. */
export function redactFault(fault: Fault, secrets: Secrets): Fault {
  return { ...fault, detail: redact(fault.detail, secrets) }
}

/** How the detail of a fault begins that is of this machine: no more files, ports or buffers. */
export const ownLimit = 'this machine can open no more connections'
