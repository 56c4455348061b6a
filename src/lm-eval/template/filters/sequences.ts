import { add, PyError, type PyValue } from '../../python/index.ts'
import type { BoundArguments } from '../arguments.ts'
import { iterate, lengthOf, plain, printed } from '../inspect.ts'
import { ownedList } from '../methods-of-containers.ts'
import { type Routine, routine } from '../routine.ts'
import { Stream, Undefined, type Value } from '../values.ts'
import { attributeReader } from './attributes.ts'

type Filter = Routine<Value, Value>

/** The filters over the items of a sequence, in the order they have. */
export const sequenceFilters: readonly (readonly [string, Filter])[] = [
  ['length', routine([], (value) => BigInt(lengthOf(value)))],
  ['count', routine([], (value) => BigInt(lengthOf(value)))],
  ['list', routine([], (value) => ownedList([...iterate(value)]))],
  ['join', routine(['[d]', '[attribute]'], join)],
  ['sum', routine(['[attribute]', '[start]'], sum)],
  ['first', routine([], first)],
  ['last', routine([], last)],
  ['reverse', routine([], reverse)],
  [
    'batch',
    routine(['linecount', '[fill_with]'], (value, given) => new Stream(batches(value, given))),
  ],
  ['slice', routine(['slices', '[fill_with]'], (value, given) => new Stream(slices(value, given)))],
]

function join(value: Value, given: BoundArguments): string {
  const read = attributeReader(given.value(1))
  return Array.from(iterate(value), (item) => printed(read(item))).join(printed(given.value(0, '')))
}

function sum(value: Value, given: BoundArguments): PyValue {
  const read = attributeReader(given.value(0))
  let total = plain(given.value(1, 0n))
  for (const item of iterate(value)) total = add(total, plain(read(item)))
  return total
}

function first(value: Value): Value {
  for (const item of iterate(value)) return item
  return new Undefined('there is no first item, the sequence is empty')
}

function last(value: Value): Value {
  if (value instanceof Stream) throw new PyError('TypeError', 'last needs a list: add |list')
  const item = [...iterate(value)].at(-1)
  return item === undefined ? new Undefined('there is no last item, the sequence is empty') : item
}

function reverse(value: Value): Value {
  if (typeof value === 'string') return [...value].reverse().join('')
  const reversed = [...iterate(value)].reverse()
  return value instanceof Stream ? reversed : new Stream(reversed.values())
}

function* batches(value: Value, given: BoundArguments): Generator<PyValue> {
  const size = given.int(0)
  const filling = plain(given.value(1))
  let batch: PyValue[] = []
  for (const item of iterate(value)) {
    if (batch.length === size) {
      yield batch
      batch = []
    }
    batch.push(item)
  }
  if (filling !== null) while (batch.length > 0 && batch.length < size) batch.push(filling)
  if (batch.length > 0) yield batch
}

/** `count` lists of nearly the same length, the longer ones first. */
function* slices(value: Value, given: BoundArguments): Generator<PyValue> {
  const items = [...iterate(value)]
  const count = given.int(0)
  const filling = plain(given.value(1))
  const longer = items.length % count
  let start = 0
  for (let index = 0; index < count; index += 1) {
    const end = start + Math.floor(items.length / count) + (index < longer ? 1 : 0)
    const slice = items.slice(start, end)
    yield filling !== null && index >= longer ? [...slice, filling] : slice
    start = end
  }
}
