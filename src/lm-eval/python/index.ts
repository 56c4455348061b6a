/**
 * Python 3.11 as task files rely on it.
 *
 *     text ─► json-reader, literal ─► values ─► equals, order, operators, containers, slices
 *                                       └─► conversion, numbers, repr, json-writer ─► text
 *     a pattern ─► regex-parse ─► regex-checks ─► regex-javascript ─► regex
 *     a seed ─► mersenne-twister ─► random
 */

// Values, and the exceptions that evaluating them raises

export { JsonSyntaxError, PyError, type PyErrorType } from './error.ts'
export { isList, type PyDict, type PyValue, Tuple, typeName } from './values.ts'

// Printing and reading

export { parseJson } from './json-reader.ts'
export { dumpsJson } from './json-writer.ts'
export { literalEval } from './literal.ts'
export { repr, str } from './repr.ts'

// Operators and conversions

export { contains, dictGet, dictSet, isTrue } from './containers.ts'
export { toFloat, toInt } from './conversion.ts'
export { equals } from './equals.ts'
export {
  add,
  divide,
  floorDivide,
  multiply,
  negate,
  power,
  remainder,
  subtract,
} from './operators.ts'
export { compareStrings, isOrdered, type Ordering } from './order.ts'

// Strings and lists

export { characterAt, codePointLength } from './code-points.ts'
export { sliceList, sliceString } from './slices.ts'
export * as strings from './strings/index.ts'

// Regular expressions

export { compileRegex, escapeRegex, type PyRegex } from './regex.ts'

// Random numbers

export { PythonRandom } from './random.ts'
