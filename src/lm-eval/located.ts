import { describeError, type ErrorCode, IqError, isIqError } from '../errors/index.ts'

/**
 * Names the place in whatever goes wrong while something is read; a code given deeper down stays.
 * Bugs (`RangeError`, `TypeError`) pass unchanged.
 */
export function located<T>(where: string, code: ErrorCode, read: () => T): T {
  try {
    return read()
  } catch (cause) {
    if (cause instanceof RangeError || cause instanceof TypeError) throw cause
    const next = isIqError(cause) ? cause.next : undefined
    throw new IqError(isIqError(cause) ? cause.code : code, `${where}: ${describeError(cause)}`, {
      cause,
      ...(next !== undefined && { next }),
    })
  }
}
