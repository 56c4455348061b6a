/** Python 3.11 as task files rely on it. */
export { JsonSyntaxError, PyError, type PyErrorType } from './error.ts';
export { isList, type PyDict, type PyValue, Tuple, typeName } from './values.ts';
export { parseJson } from './json-reader.ts';
export { dumpsJson } from './json-writer.ts';
export { literalEval } from './literal.ts';
export { repr, str } from './repr.ts';
export { contains, dictGet, dictSet, isTrue } from './containers.ts';
export { toFloat, toInt } from './conversion.ts';
export { equals } from './equals.ts';
export { add, divide, floorDivide, multiply, negate, power, remainder, subtract, } from './operators.ts';
export { isOrdered, type Ordering } from './order.ts';
export { sliceList, sliceString } from './slices.ts';
export { characterAt, codePointLength } from './strings/code-points.ts';
export * as strings from './strings/index.ts';
export { compileRegex, escapeRegex, type PyRegex } from './regex.ts';
export { PythonRandom } from './random.ts';
