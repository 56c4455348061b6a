import { equals, remainder, strings } from '../python/index.ts'
import { isDict, isSequence, plain, printed } from './inspect.ts'
import { comparisons, isIn } from './operators.ts'
import { type Routine, routine } from './routine.ts'
import type { Comparison } from './syntax.ts'
import { DictView, Range, TemplateObject, Undefined, type Value } from './values.ts'

type Test = Routine<Value, boolean>

/** The words and signs that stand for a comparison in `x is eq 1`. */
const comparisonNames: Readonly<Record<string, Comparison>> = {
  '==': '==',
  eq: '==',
  equalto: '==',
  '!=': '!=',
  ne: '!=',
  '<': '<',
  lt: '<',
  lessthan: '<',
  '<=': '<=',
  le: '<=',
  '>': '>',
  gt: '>',
  greaterthan: '>',
  '>=': '>=',
  ge: '>=',
}

/** The tests of jinja2 (`jinja2/tests.py`) that need no environment, by name. */
export const tests: ReadonlyMap<string, Test> = new Map<string, Test>([
  ['defined', routine([], (value) => !(value instanceof Undefined))],
  ['undefined', routine([], (value) => value instanceof Undefined)],
  ['none', routine([], (value) => value === null)],
  ['boolean', routine([], (value) => typeof value === 'boolean')],
  ['true', routine([], (value) => value === true)],
  ['false', routine([], (value) => value === false)],
  ['string', routine([], (value) => typeof value === 'string')],
  ['integer', routine([], (value) => typeof value === 'bigint')],
  ['float', routine([], (value) => typeof value === 'number')],
  ['number', routine([], (value) => /^(?:bigint|number|boolean)$/u.test(typeof value))],
  ['mapping', routine([], isDict)],
  ['sequence', routine([], (value) => isSized(value) || value instanceof Range)],
  ['iterable', routine([], isIterable)],
  [
    'callable',
    routine([], (value) => value instanceof TemplateObject && value.kind === 'function'),
  ],
  ['lower', routine([], (value) => strings.islower(printed(value)))],
  ['upper', routine([], (value) => strings.isupper(printed(value)))],
  ['odd', routine([], (value) => equals(remainder(plain(value), 2n), 1n))],
  ['even', routine([], (value) => equals(remainder(plain(value), 2n), 0n))],
  [
    'divisibleby',
    routine(['num'], (value, given) => equals(remainder(plain(value), plain(given.value(0))), 0n)),
  ],
  ['in', routine(['seq'], (value, given) => isIn(value, given.value(0)))],
  ['sameas', routine(['other'], (value, given) => Object.is(value, given.value(0)))],
  ...Object.entries(comparisonNames).map(([name, comparison]): [string, Test] => [
    name,
    routine(['other'], (value, given) => comparisons[comparison](value, given.value(0))),
  ]),
])

function isSized(value: Value): boolean {
  return typeof value === 'string' || isDict(value) || isSequence(value)
}

function isIterable(value: Value): boolean {
  if (value instanceof Undefined) throw value.error()
  if (value instanceof TemplateObject)
    return value instanceof Range || value instanceof DictView || value.kind === 'generator'
  return isSized(value)
}
