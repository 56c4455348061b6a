import {
  isOrdered,
  negate,
  PyError,
  type PyValue,
  toFloat,
  toInt,
  typeName,
} from '../../python/index.ts'
import type { BoundArguments } from '../arguments.ts'
import { roundFloat } from '../fixed-point.ts'
import { plain } from '../inspect.ts'
import { type Routine, routine } from '../routine.ts'
import type { Value } from '../values.ts'

type Filter = Routine<Value, Value>

/** The filters over numbers. */
export const numberFilters: readonly (readonly [string, Filter])[] = [
  ['abs', routine([], (value) => absolute(plain(value)))],
  ['round', routine(['[precision]', '[method]'], round)],
  [
    'int',
    routine(['[default]', '[base]'], (value, given) => {
      const number = plain(value)
      if (given.int(1, 10) !== 10) throw new PyError('ValueError', 'int takes base 10 only')
      return (
        converted(() => toInt(number)) ??
        converted(() => toInt(toFloat(number))) ??
        given.value(0, 0n)
      )
    }),
  ],
  [
    'float',
    routine(['[default]'], (value, given) => {
      const number = plain(value)
      return converted(() => toFloat(number)) ?? given.value(0, 0)
    }),
  ],
]

/** The result, or `undefined` where Python cannot convert. */
function converted<T>(convert: () => T): T | undefined {
  try {
    return convert()
  } catch (error) {
    const isRefusal =
      error instanceof PyError && (error.type === 'ValueError' || error.type === 'TypeError')
    if (isRefusal) return undefined
    throw error
  }
}

function absolute(value: PyValue): PyValue {
  if (typeof value === 'number') return Math.abs(value)
  return isOrdered(value, '<', 0n) ? negate(value) : negate(negate(value))
}

function round(value: Value, given: BoundArguments): PyValue {
  const number = plain(value)
  const precision = given.int(0)
  const method = given.text(1, 'common')
  if (typeof number !== 'number' && typeof number !== 'bigint' && typeof number !== 'boolean')
    throw new PyError('TypeError', `round takes a number, not ${typeName(number)}`)
  if (precision < 0) throw new PyError('ValueError', 'round takes no negative precision')
  switch (method) {
    case 'common':
      return typeof number === 'number' ? roundFloat(number, precision) : toInt(number)
    case 'ceil':
      return Math.ceil(toFloat(number) * 10 ** precision) / 10 ** precision
    case 'floor':
      return Math.floor(toFloat(number) * 10 ** precision) / 10 ** precision
    default:
      throw new PyError('ValueError', `round has no method '${method}'`)
  }
}
