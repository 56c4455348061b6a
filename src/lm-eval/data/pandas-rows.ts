import { type PyDict, PyError, type PyValue, toFloat } from '../python/index.ts'

/**
 * Rows as pandas' `read_json` types them, which `datasets` uses for a list under `field` and
 * nowhere else: a column of numbers, also written as text, holds integers where all are whole and
 * none is missing, and floats otherwise.
 */
export function pandasRows(rows: readonly PyDict[]): readonly PyDict[] {
  const columns = new Set(rows.flatMap((row) => [...row.keys()]))
  const typed = rows.map((row) => new Map(row))
  for (const column of columns) {
    const numbers = numbersOf(rows.map((row) => row.get(column) ?? null))
    if (numbers === undefined) continue
    for (const [index, row] of typed.entries()) row.set(column, numbers[index] ?? null)
  }
  return typed
}

/** undefined where the column is none of numbers. */
function numbersOf(values: readonly PyValue[]): readonly PyValue[] | undefined {
  const floats: (number | null)[] = []
  for (const value of values) {
    const float = floatOf(value)
    if (float === undefined) return undefined
    floats.push(float)
  }
  if (floats.every((float) => float === null)) return undefined
  const whole = floats.every((float) => Number.isSafeInteger(float))
  return whole ? values.map(wholeOf) : floats
}

function floatOf(value: PyValue): number | null | undefined {
  if (value === null) return null
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'bigint') {
    return undefined
  }
  try {
    return toFloat(value)
  } catch (error) {
    if (error instanceof PyError) return undefined
    throw error
  }
}

function wholeOf(value: PyValue): PyValue {
  return typeof value === 'bigint' ? value : BigInt(toFloat(value))
}
