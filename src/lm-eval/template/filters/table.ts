import { PyError, Tuple } from '../../python/index.ts'
import { isDict, kindOf, truth } from '../inspect.ts'
import { type Routine, routine } from '../routine.ts'
import { Stream, Undefined, type Value } from '../values.ts'
import { toJson } from './json.ts'
import { numberFilters } from './numbers.ts'
import { orderFilters } from './order.ts'
import { selectionFilters } from './selection.ts'
import { sequenceFilters } from './sequences.ts'
import { textFilters } from './text.ts'

/** A filter: what it makes of the value before the bar. */
export type Filter = Routine<Value, Value>

const defaultFilter: Filter = routine(['[default_value]', '[boolean]'], (value, given) => {
  const replaced = value instanceof Undefined || (given.flag(1) && !truth(value))
  return replaced ? given.value(0, '') : value
})

const itemsFilter: Filter = routine([], (value) => {
  if (value instanceof Undefined) return new Stream([].values())
  if (!isDict(value)) throw new PyError('TypeError', `items takes a dict, not ${kindOf(value)}`)
  return new Stream(Array.from(value, (entry) => new Tuple(entry)).values())
})

const simpleFilters: readonly (readonly [string, Filter])[] = [
  ...textFilters,
  ...numberFilters,
  ...sequenceFilters,
  ...orderFilters,
  ['default', defaultFilter],
  ['d', defaultFilter],
  ['items', itemsFilter],
  ['tojson', routine(['[indent]'], toJson)],
]

/** The filters of jinja2 (`jinja2/filters.py`) that task files use, and lm-evaluation-harness's own, by name. */
export const filters: ReadonlyMap<string, Filter> = new Map([
  ...simpleFilters,
  ...selectionFilters((name) => filters.get(name)),
])
