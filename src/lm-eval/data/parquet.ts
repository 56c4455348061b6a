import type { FileMetaData, SchemaElement, SchemaTree } from 'hyparquet'
import { sha256Hex } from '../../digest/index.ts'
import { describeError, IqError } from '../../errors/index.ts'
import type { PyDict, PyValue } from '../python/index.ts'
import { type ArrowType, readArrowSchema } from './arrow-schema.ts'
import { bytesOf } from './bytes.ts'
import { type DataFile, type Documents, documentsOf } from './documents.ts'
import { bytesText, decimalText, durationText, momentText, timeText } from './python-times.ts'

/** Opens Parquet files as one split, in memory. @throws IqError `DATA` naming the file */
export async function openParquet(paths: readonly string[]): Promise<Documents> {
  // Loaded by suites that have such files only: decoders take longer to load than most suites.
  const { parquetMetadata, parquetReadObjects, parquetSchema } = await import('hyparquet')
  const { compressors } = await import('hyparquet-compressors')
  const files: DataFile[] = []
  const rows: PyDict[] = []
  let columns: readonly string[] = []
  for (const path of paths) {
    const bytes = await bytesOf(path)
    try {
      files.push({ path, sha256: sha256Hex(bytes) })
      const whole = parquetMetadata(arrayBuffer(bytes))
      const schema = parquetSchema(whole)
      const arrow = arrowTypes(whole)
      columns = schema.children.map(({ element }) => element.name)
      const metadata = { ...whole, schema: whole.schema.map(asStored) }
      const reading = { file: asyncBuffer(bytes), metadata, compressors, utf8: false, parsers }
      for (const object of await parquetReadObjects(reading)) rows.push(row(object, schema, arrow))
    } catch (cause) {
      throw new IqError('DATA', `${path}: is no readable Parquet: ${describeError(cause)}`, {
        cause,
      })
    }
  }
  return documentsOf(rows, columns, files)
}

/** Nanoseconds as they are: a `Date` would cut them. Only the old INT96 comes this way. */
const parsers = { timestampFromNanoseconds: (nanoseconds: bigint) => nanoseconds }

type ArrowTypes = ReadonlyMap<string, ArrowType>

function arrowTypes({ key_value_metadata: metadata = [] }: FileMetaData): ArrowTypes {
  const known = metadata.find(({ key }) => key === 'ARROW:schema')?.value
  return known === undefined ? new Map() : readArrowSchema(known)
}

/** Moments, times and decimals are read as the numbers they are stored as: nothing is rounded. */
function asStored(element: SchemaElement): SchemaElement {
  if (meaningOf(element) === undefined) return element
  const { converted_type: _, logical_type: __, ...rest } = element
  return rest
}

function asyncBuffer(bytes: Buffer) {
  const buffer = arrayBuffer(bytes)
  return {
    byteLength: buffer.byteLength,
    slice: (start: number, end?: number) => buffer.slice(start, end),
  }
}

function arrayBuffer(bytes: Buffer): ArrayBuffer {
  const copy = new ArrayBuffer(bytes.length)
  new Uint8Array(copy).set(bytes)
  return copy
}

function row(object: object, { children }: SchemaTree, arrow: ArrowTypes = new Map()): PyDict {
  const values = new Map(Object.entries(object))
  return new Map(
    children.map((child) => {
      const { name } = child.element
      return [name, pythonValue(values.get(name), child, arrow.get(name))]
    }),
  )
}

/** The value with the Python type its column has: INT64 and INT32 are `int`, DOUBLE is `float`. */
function pythonValue(value: unknown, column: SchemaTree, arrow?: ArrowType): PyValue {
  if (value === null || value === undefined) return null
  if (Array.isArray(value)) {
    const item = itemOf(column)
    return value.map((entry: unknown) => pythonValue(entry, item))
  }
  const text = meantText(value, column, arrow)
  if (text !== undefined) return text
  if (typeof value === 'string' || typeof value === 'boolean' || typeof value === 'bigint') {
    return value
  }
  if (typeof value === 'number') return isInteger(column) ? BigInt(value) : value
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  if (value instanceof Uint8Array) return bytesText(value)
  if (typeof value === 'object' && column.children.length > 0) return row(value, column)
  throw new Error(`column '${column.path.join('.')}' has a type that task files cannot use`)
}

/** The column of a list's items: `list.element` under it, or the repeated column itself. */
function itemOf(column: SchemaTree): SchemaTree {
  if (column.element.converted_type !== 'LIST') return column
  const [repeated] = column.children
  return repeated?.children[0] ?? repeated ?? column
}

function isInteger({ element }: SchemaTree): boolean {
  return element.type === 'INT32' || element.type === 'INT64'
}

/** What a column of numbers means beside numbers. */
type Meaning =
  | { readonly kind: 'decimal'; readonly scale: number }
  | { readonly kind: 'time'; readonly perSecond: bigint }
  | { readonly kind: 'moment'; readonly perSecond: bigint; readonly isInUtc: boolean }

const perSecond = { MILLIS: 1000n, MICROS: 1_000_000n, NANOS: 1_000_000_000n } as const

function meaningOf(element: SchemaElement): Meaning | undefined {
  const { converted_type: converted, logical_type: logical, scale = 0, type } = element
  if (converted === 'DECIMAL' || logical?.type === 'DECIMAL') return { kind: 'decimal', scale }
  if (logical?.type === 'TIME') return { kind: 'time', perSecond: perSecond[logical.unit] }
  if (logical?.type === 'TIMESTAMP') {
    const isInUtc = logical.isAdjustedToUTC
    return { kind: 'moment', perSecond: perSecond[logical.unit], isInUtc }
  }
  switch (converted) {
    case 'TIME_MILLIS':
      return { kind: 'time', perSecond: perSecond.MILLIS }
    case 'TIME_MICROS':
      return { kind: 'time', perSecond: perSecond.MICROS }
    case 'TIMESTAMP_MILLIS':
      return { kind: 'moment', perSecond: perSecond.MILLIS, isInUtc: false }
    case 'TIMESTAMP_MICROS':
      return { kind: 'moment', perSecond: perSecond.MICROS, isInUtc: false }
    default:
      return type === 'INT96'
        ? { kind: 'moment', perSecond: perSecond.NANOS, isInUtc: false }
        : undefined
  }
}

/** The text that Python prints for a number that means something else; undefined for plain values. */
function meantText(value: unknown, column: SchemaTree, arrow?: ArrowType): string | undefined {
  if (arrow?.kind === 'duration') return durationText(wholeOf(value), arrow.perSecond)
  const meaning = meaningOf(column.element)
  switch (meaning?.kind) {
    case undefined:
      return undefined
    case 'decimal':
      return decimalText(wholeOf(value), meaning.scale)
    case 'time':
      return timeText(wholeOf(value), meaning.perSecond)
    case 'moment': {
      const zone = arrow?.kind === 'timestamp' ? arrow.zone : undefined
      if (meaning.isInUtc && zone === undefined) {
        const place = column.path.join('.')
        throw new Error(`column '${place}' holds moments of a zone that the file does not name`)
      }
      return momentText(wholeOf(value), meaning.perSecond, zone)
    }
  }
}

/** A whole number of any width; wide decimals are stored as big-endian bytes. */
function wholeOf(value: unknown): bigint {
  if (typeof value === 'bigint') return value
  if (typeof value === 'number') return BigInt(value)
  if (!(value instanceof Uint8Array) || value.length === 0) throw new Error('a number is no number')
  return BigInt.asIntN(8 * value.length, BigInt(`0x${Buffer.from(value).toString('hex')}`))
}
