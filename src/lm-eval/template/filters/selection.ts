import { PyError, type PyValue } from '../../python/index.ts'
import type { BoundArguments } from '../arguments.ts'
import { iterate, plain, truth } from '../inspect.ts'
import { callRoutine, type Routine, routine } from '../routine.ts'
import { tests } from '../tests.ts'
import { Stream, type Value } from '../values.ts'
import { attributeReader } from './attributes.ts'

type Filter = Routine<Value, Value>
type FindFilter = (name: string) => Filter | undefined

/**
 * `map`, `select`, `reject`, `selectattr` and `rejectattr`. Like jinja2's they give nothing for
 * whatever is false, `None` and `0` included.
 * @param filterNamed finds the filter of `map('name')` when a template runs
 */
export function selectionFilters(filterNamed: FindFilter): readonly (readonly [string, Filter])[] {
  const selection = (hasAttribute: boolean, wanted: boolean): Filter =>
    routine(['...'], (value, given) => {
      const accepts = condition(given, hasAttribute)
      return new Stream(kept(value, (item) => accepts(item) === wanted))
    })
  return [
    [
      'map',
      routine(['...'], (value, given) => new Stream(mapped(value, mapping(given, filterNamed)))),
    ],
    ['select', selection(false, true)],
    ['reject', selection(false, false)],
    ['selectattr', selection(true, true)],
    ['rejectattr', selection(true, false)],
  ]
}

function mapping(
  { rest, keywords }: BoundArguments,
  filterNamed: FindFilter,
): (item: PyValue) => Value {
  const attribute = keywords.get('attribute')
  if (rest.length === 0 && attribute !== undefined)
    return attributeReader(attribute, keywords.get('default'))
  const [name, ...positional] = rest
  const filter = typeof name === 'string' ? filterNamed(name) : undefined
  if (typeof name !== 'string' || filter === undefined)
    throw new PyError('ValueError', `map knows no filter '${String(name)}'`)
  return (item) => callRoutine(name, filter, item, { positional, keywords })
}

/** Whether an item, or its attribute, passes the test that the arguments name; without one, is true. */
function condition(
  { rest, keywords }: BoundArguments,
  hasAttribute: boolean,
): (item: PyValue) => boolean {
  const read = hasAttribute ? attributeReader(rest[0] ?? null) : (item: PyValue) => item
  const [name, ...positional] = hasAttribute ? rest.slice(1) : rest
  if (name === undefined) return (item) => truth(read(item))
  const test = typeof name === 'string' ? tests.get(name) : undefined
  if (typeof name !== 'string' || test === undefined)
    throw new PyError('ValueError', `there is no test '${String(name)}'`)
  return (item) => callRoutine(name, test, read(item), { positional, keywords })
}

function* mapped(value: Value, convert: (item: PyValue) => Value): Generator<PyValue> {
  if (!truth(value)) return
  for (const item of iterate(value)) yield plain(convert(item))
}

function* kept(value: Value, isKept: (item: PyValue) => boolean): Generator<PyValue> {
  if (!truth(value)) return
  for (const item of iterate(value)) if (isKept(item)) yield item
}
