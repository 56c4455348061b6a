import { PyError } from '../python/index.ts'
import { BoundArguments, callProblem, type Parameters } from './arguments.ts'
import type { Arguments, Value } from './values.ts'

/** A filter, test or method: what it does to the value it belongs to, and the arguments it takes. */
export interface Routine<Owner, Result> {
  readonly parameters: Parameters
  run(owner: Owner, given: BoundArguments): Result
}

/** `routine(['old', 'new', '[count]'], run)`: brackets mark what may be left out, `...` takes the rest. */
export function routine<Owner, Result>(
  names: readonly string[],
  run: (owner: Owner, given: BoundArguments) => Result,
): Routine<Owner, Result> {
  const named = names.filter((name) => name !== '...')
  const parameters = {
    names: named.map((name) => name.replace(/[[\]]/gu, '')),
    required: named.filter((name) => !name.startsWith('[')).length,
    open: named.length < names.length,
  }
  return { parameters, run }
}

/**
 * Calls a routine whose arguments were not checked before.
 * @throws PyError `TypeError` when they do not fit.
 */
export function callRoutine<Owner, Result>(
  name: string,
  { parameters, run }: Routine<Owner, Result>,
  owner: Owner,
  given: Arguments<Value>,
): Result {
  const problem = callProblem(parameters, given)
  if (problem !== undefined) throw new PyError('TypeError', `${name}() ${problem}`)
  return run(owner, new BoundArguments(parameters, given))
}
