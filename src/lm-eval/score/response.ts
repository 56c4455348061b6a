import { describeError, IqError } from '../../errors/index.ts'
import type { TextRequest } from '../../item/index.ts'
import { type Checker, checker, type Static, type TSchema, Type } from '../../schema/index.ts'
import type { Response } from './types.ts'

const WholeText = Type.Object({ logLikelihood: Type.Number(), tokens: Type.Integer() })
const Continuation = Type.Object({ ...WholeText.properties, greedy: Type.Boolean() })

const checkWholeText = checker(WholeText)
const checkContinuation = checker(Continuation)

/** A log-likelihood as a sample keeps it: JSON, from which the same number is read again. */
export function writeLikelihood(
  likelihood: Static<typeof Continuation> | Static<typeof WholeText>,
): string {
  return JSON.stringify(likelihood)
}

/**
 * The answer to a request as it is scored, from what a sample keeps of it.
 * @throws IqError `DATA` when it is no answer to such a request
 */
export function readResponse(request: TextRequest, stored: string): Response {
  switch (request.kind) {
    case 'generate':
      return stored
    case 'loglikelihood':
      return read(checkContinuation, stored)
    case 'rolling':
      return read(checkWholeText, stored).logLikelihood
  }
}

function read<S extends TSchema>(check: Checker<S>, stored: string): Static<S> {
  const checked = check(parse(stored))
  if (checked.ok) return checked.value
  const { path, message } = checked.violation
  throw new IqError('DATA', `a stored log-likelihood${path && `, ${path}`}: ${message}`)
}

function parse(stored: string): unknown {
  try {
    return JSON.parse(stored)
  } catch (cause) {
    throw new IqError('DATA', `a stored log-likelihood: ${describeError(cause)}`, { cause })
  }
}
