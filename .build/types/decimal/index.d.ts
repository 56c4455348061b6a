/** Exact decimal numbers for money, scores and thresholds: integers and a scale, never floating point. */
export { add, compare, divide, multiply, type Rounding, round, subtract, } from './arithmetic.ts';
export { type Decimal, formatDecimal, integer, parseDecimal } from './decimal.ts';
