import { dictSet, PyError, type PyValue } from '../python/index.ts'
import type { BoundArguments } from './arguments.ts'
import { isDict, isSequence, itemsOf, iterate, plain } from './inspect.ts'
import { callRoutine, type Routine, routine } from './routine.ts'
import { Callable, Namespace, Range, type Value } from './values.ts'

/** The longest range a template may make: that of jinja2's sandbox. */
const longestRange = 100_000

const functions = new Map<string, Routine<undefined, Value>>([
  ['range', routine(['start', '[stop]', '[step]'], (_owner, given) => range(given))],
  ['dict', routine(['[source]', '...'], (_owner, given) => dict(given))],
  ['namespace', routine(['...'], (_owner, given) => new Namespace(given.keywords))],
])

/** The functions every template can call; a field of the document of the same name hides them. */
export const globals: ReadonlyMap<string, Value> = new Map(
  Array.from(functions, ([name, method]) => [
    name,
    new Callable((given) => callRoutine(name, method, undefined, given)),
  ]),
)

function range(given: BoundArguments): Range {
  const onlyStop = given.optional(1) === undefined
  const start = onlyStop ? 0 : given.int(0)
  const stop = onlyStop ? given.int(0) : given.int(1)
  const step = given.int(2, 1)
  if (step === 0) throw new PyError('ValueError', 'range() arg 3 must not be zero')
  if ((stop - start) / step > longestRange)
    throw new PyError('OverflowError', `a range longer than ${longestRange} is not allowed`)
  return new Range(start, stop, step)
}

function dict(given: BoundArguments): Value {
  const result = new Map<PyValue, PyValue>()
  const source = given.optional(0)
  if (source !== undefined) for (const [key, value] of pairs(source)) dictSet(result, key, value)
  for (const [name, value] of given.keywords) result.set(name, plain(value))
  return result
}

function* pairs(source: Value): Iterable<readonly [PyValue, PyValue]> {
  if (isDict(source)) return yield* source
  for (const entry of iterate(source)) {
    const [key, value] = isSequence(entry) ? itemsOf(entry) : []
    if (key === undefined || value === undefined)
      throw new PyError('TypeError', 'dict() needs pairs of a key and a value')
    yield [key, value]
  }
}
