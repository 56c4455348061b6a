import { isDict } from '../dict.ts'
import type { PyDict, PyValue } from '../python/index.ts'

/** Columns that pandas takes for dates by their names (`read_json`, `keep_default_dates`). */
const dateName = /(?:_at|_time)$|^timestamp|^(?:modified|date)$/iu
/** Numbers below it are no dates: a year after 1970, in seconds. */
const earliest = 31_536_000
/** Units that are tried one after the other; the first that can hold every number counts. */
const unitsPerSecond = [1, 1e3, 1e6, 1e9]
/** Seconds that nanoseconds in 64 bits can hold. */
const latest = 9_223_372_036

/**
 * Rows as pandas' `read_json` types them with Arrow's types, which `datasets` uses for a list under
 * `field` and nowhere else: texts and integers stay, also beside nothing; objects of a column share
 * their keys; numbers in columns with the name of a date become moments.
 *
 * pandas before 2 reads texts of numbers as numbers, which the recorded cases show. That is kept where
 * it changes no letter: `"7"` is 7, but `"007"` stays, as it does in pandas of today.
 */
export function pandasRows(rows: readonly PyDict[]): readonly PyDict[] {
  const columns = new Set(rows.flatMap((row) => [...row.keys()]))
  const typed = rows.map((row) => new Map(row))
  for (const column of columns) {
    const values = typed.map((row) => row.get(column) ?? null)
    const changed =
      (typeof column === 'string' && dateName.test(column) ? datesOf(values) : undefined) ??
      unitedOf(values) ??
      wholesOf(values)
    if (changed === undefined) continue
    for (const [index, row] of typed.entries()) row.set(column, changed[index] ?? null)
  }
  return typed
}

/** The moments that numbers mean, as Python prints them; undefined where they mean none. */
function datesOf(values: readonly PyValue[]): readonly PyValue[] | undefined {
  const numbers = values.filter((value) => value !== null).map(Number)
  const areNumbers = values.every((value) => value === null || typeof value === 'bigint')
  if (!areNumbers || numbers.length === 0) return undefined
  if (!numbers.every((number) => number > earliest)) return undefined
  const unit = unitsPerSecond.find((per) => numbers.every((number) => number / per <= latest))
  if (unit === undefined) return undefined
  return values.map((value) => {
    if (value === null) return null
    return new Date((Number(value) / unit) * 1000).toISOString().slice(0, 19).replace('T', ' ')
  })
}

/** Integers written as texts, where every one is written as Python prints it; else undefined. */
function wholesOf(values: readonly PyValue[]): readonly PyValue[] | undefined {
  const arePlain = values.every(
    (value) => typeof value === 'string' && /^(?:0|-?[1-9]\d{0,14})$/u.test(value),
  )
  return arePlain ? values.map((value) => BigInt(String(value))) : undefined
}

/** Objects with the keys of all of them; undefined where not every value is an object. */
function unitedOf(values: readonly PyValue[]): readonly PyValue[] | undefined {
  const objects = values.filter((value) => value !== null)
  if (objects.length === 0 || !objects.every(isDict)) return undefined
  const keys = new Set(objects.flatMap((object) => [...object.keys()]))
  const fields = new Map(
    [...keys].map((key) => {
      const inner = values.map((value) => (isDict(value) ? (value.get(key) ?? null) : null))
      return [key, unitedOf(inner) ?? inner] as const
    }),
  )
  return values.map((value, index) =>
    isDict(value)
      ? new Map([...keys].map((key) => [key, fields.get(key)?.[index] ?? null] as const))
      : null,
  )
}
