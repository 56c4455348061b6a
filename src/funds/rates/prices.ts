import {
  add,
  compare,
  type Decimal,
  divide,
  formatDecimal,
  integer,
  parseDecimal,
} from '../../decimal/index.ts'
import { IqError } from '../../errors/index.ts'
import { readBytes } from '../../files/index.ts'
import { readCsvTable } from '../csv-table.ts'
import { daysBefore, type Week } from '../week/index.ts'

/** What a POKT costs, and why. */
export interface PoktPrice {
  /** USD per POKT, a decimal string above 0 with at most nine decimals. */
  readonly usd: string
  /** The days whose closes were averaged, first and last; null: the price was given. */
  readonly window: { readonly first: string; readonly last: string } | null
}

/** Of the price of a week. */
const decimals = 9
/** Of a close: those who publish them give many. */
const closeDecimals = 30
const zero = integer(0n)

/** A price that somebody gives. @throws IqError `USAGE` unless it is a decimal number above 0 */
export function givenPrice(text: string): PoktPrice {
  return { usd: formatDecimal(requirePrice(text, 'USAGE', '--pokt-usd', decimals)), window: null }
}

/**
 * The mean of the closes of the seven days before the week, as PIP-29 averages them, rounded to nine
 * decimals. The file has the columns `date` (YYYY-MM-DD, UTC) and `close_usd`; other days are not used.
 * @throws IqError `DATA`, naming file, line and column, or the days that are missing
 */
export async function meanPrice(path: string, week: Week): Promise<PoktPrice> {
  const closes = closesOf(await readBytes(path, { code: 'DATA' }), path)
  const days = daysBefore(week)
  const missing = days.filter((day) => !closes.has(day))
  if (missing.length > 0) {
    throw new IqError('DATA', `${path}: no close of ${missing.join(', ')}`, {
      next: `the price of ${week.name} is the mean of the seven days before it; add them, or give --pokt-usd`,
    })
  }
  const sum = days.map((day) => closes.get(day) ?? zero).reduce(add, zero)
  const mean = divide(sum, integer(7n), decimals, 'half-even')
  const [first = '', last = ''] = [days[0], days.at(-1)]
  return { usd: formatDecimal(mean), window: { first, last } }
}

/** Closes of the days that a prices file has, by day, in its order. @throws IqError `DATA` */
export async function readCloses(path: string): Promise<{ date: string; usd: string }[]> {
  const closes = closesOf(await readBytes(path, { code: 'DATA' }), path)
  return [...closes].map(([date, usd]) => ({ date, usd: formatDecimal(usd) }))
}

function closesOf(bytes: Buffer, path: string): Map<string, Decimal> {
  const closes = new Map<string, Decimal>()
  for (const { line, cells } of readCsvTable(bytes, path, ['date', 'close_usd'])) {
    const { date, close_usd: close } = cells
    const where = `${path}:${line}`
    if (!isDay(date)) {
      throw new IqError('DATA', `${where}: column 'date': '${date}' is no day (YYYY-MM-DD)`)
    }
    if (closes.has(date)) throw new IqError('DATA', `${where}: column 'date': ${date} twice`)
    closes.set(date, requirePrice(close, 'DATA', `${where}: column 'close_usd'`, closeDecimals))
  }
  return closes
}

function isDay(text: string): boolean {
  if (!/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/u.test(text)) return false
  const day = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}

function requirePrice(text: string, code: 'USAGE' | 'DATA', where: string, most: number): Decimal {
  if (/^[0-9]{1,9}(?:\.[0-9]+)?$/u.test(text)) {
    const price = parseDecimal(text)
    if (compare(price, zero) > 0 && price.scale <= most) return price
  }
  throw new IqError(code, `${where}: '${text.slice(0, 64)}' is no price in USD`, {
    next: `write a number above 0 with digits and a point, no exponent, of at most ${most} decimals`,
  })
}
