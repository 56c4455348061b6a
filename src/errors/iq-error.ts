import { type ErrorCode, exitCodes } from './codes.ts'

interface Details {
  /** What the user can do next, a sentence without a final full stop. */
  readonly next?: string
  readonly cause?: unknown
}

/**
 * A failure whose reason we know. `message` is one line naming the file and place;
 * anything that is not an `IqError` is a bug and is never swallowed.
 */
export class IqError extends Error {
  override readonly name = 'IqError'
  readonly code: ErrorCode
  readonly next: string | undefined

  constructor(code: ErrorCode, message: string, details: Details = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause })
    this.code = code
    this.next = details.next
  }

  /** The exit code of a command that ends with this error. */
  get exitCode(): number {
    return exitCodes[this.code]
  }
}

export function isIqError(error: unknown): error is IqError {
  return error instanceof IqError
}

/** The message of anything thrown, on one line. */
export function describeError(error: unknown): string {
  const text = error instanceof Error ? error.message || error.name : String(error)
  return text.replace(/\s+/gu, ' ').trim()
}
