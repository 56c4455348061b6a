import { JsonError, type JsonValue, parseStrictJson } from '../digest/index.ts'
import { IqError } from '../errors/index.ts'
import type { Violation } from '../schema/index.ts'

/**
 * Parses published bytes as strict JSON.
 * @param maxBytes bytes at most; default 4 MiB
 * @throws IqError `VERIFICATION`, naming `what`
 */
export function readJson(bytes: Uint8Array, what: string, maxBytes?: number): JsonValue {
  try {
    return parseStrictJson(bytes, {
      rejectCaseVariants: true,
      ...(maxBytes !== undefined && { maxBytes }),
    })
  } catch (cause) {
    if (!(cause instanceof JsonError)) throw cause
    throw new IqError('VERIFICATION', `${what}: ${cause.message}`, { cause })
  }
}

type Checked<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly violation: Violation }

/** The checked value. @throws IqError `VERIFICATION`, naming `what` and the place */
export function requireShape<T>(checked: Checked<T>, what: string): T {
  if (checked.ok) return checked.value
  const { path, message } = checked.violation
  throw new IqError('VERIFICATION', `${what}${path && ` at ${path}`}: ${message}`)
}
