import type { PyValue } from '../python/index.ts'

/** Cells that pandas reads as missing. */
const missing = new Set([
  '',
  '#N/A',
  '#N/A N/A',
  '#NA',
  '-1.#IND',
  '-1.#QNAN',
  '-NaN',
  '-nan',
  '1.#IND',
  '1.#QNAN',
  '<NA>',
  'N/A',
  'NA',
  'NULL',
  'NaN',
  'None',
  'n/a',
  'nan',
  'null',
])

const integer = /^\s*[-+]?\d+\s*$/
const float = /^\s*[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?\s*$/
const infinity = /^\s*([-+])?inf(?:inity)?\s*$/i
const truth: ReadonlyMap<string, boolean> = new Map([
  ['True', true],
  ['TRUE', true],
  ['true', true],
  ['False', false],
  ['FALSE', false],
  ['false', false],
])

/** The type of one CSV column as pandas infers it over all cells. */
export class CsvType {
  #gaps = false
  #present = false
  #integers = true
  #numbers = true
  #booleans = true
  #negative = false
  /** Whether a number is beyond what 64 bits with a sign hold. */
  #unsigned = false

  observe(cell: string): void {
    if (missing.has(cell)) {
      this.#gaps = true
      return
    }
    this.#present = true
    if (this.#integers) this.#integers = integer.test(cell) && this.#fits(cell)
    if (this.#numbers) this.#numbers = float.test(cell) || infinity.test(cell)
    if (this.#booleans) this.#booleans = truth.has(cell)
  }

  /** Whether all numbers so far are of one kind: signed or unsigned, 64 bits. */
  #fits(cell: string): boolean {
    if (cell.trimStart().startsWith('-')) this.#negative = true
    if (cell.length < 18) return !(this.#negative && this.#unsigned)
    const value = wholeOf(cell)
    if (BigInt.asIntN(64, value) !== value) this.#unsigned = true
    return BigInt.asUintN(64, value) === value || !this.#unsigned
      ? !(this.#negative && this.#unsigned)
      : false
  }

  /** Missing cells are None; integers beside gaps are floats, as in pandas. */
  value(cell: string): PyValue {
    if (!this.#present || missing.has(cell)) return null
    if (this.#booleans) return truth.get(cell) ?? null
    if (this.#integers && !this.#gaps) return wholeOf(cell)
    return this.#numbers ? parseFloatCell(cell) : cell
  }
}

function parseFloatCell(cell: string): number {
  const sign = infinity.exec(cell)
  if (sign) return sign[1] === '-' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY
  return Number(cell)
}

function wholeOf(cell: string): bigint {
  return BigInt(cell.trim().replace(/^\+/, ''))
}
