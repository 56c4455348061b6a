/** Failures a user can act on: one class, a closed set of codes, one exit code each. */
export { type ErrorCode, exitCodes } from './codes.ts'
export { describeError, IqError, isIqError } from './iq-error.ts'
