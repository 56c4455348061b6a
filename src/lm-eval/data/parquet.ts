import type { SchemaTree } from 'hyparquet'
import { sha256Hex } from '../../digest/index.ts'
import { describeError, IqError } from '../../errors/index.ts'
import type { PyDict, PyValue } from '../python/index.ts'
import { bytesOf } from './bytes.ts'
import { type DataFile, type Documents, documentsOf } from './documents.ts'

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
      const schema = parquetSchema(parquetMetadata(arrayBuffer(bytes)))
      columns = schema.children.map(({ element }) => element.name)
      const objects = await parquetReadObjects({ file: asyncBuffer(bytes), compressors })
      for (const object of objects) rows.push(row(object, schema))
    } catch (cause) {
      throw new IqError('DATA', `${path}: is no readable Parquet: ${describeError(cause)}`, {
        cause,
      })
    }
  }
  return documentsOf(rows, columns, files)
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

function row(object: object, { children }: SchemaTree): PyDict {
  const values = new Map(Object.entries(object))
  return new Map(
    children.map((child) => [
      child.element.name,
      pythonValue(values.get(child.element.name), child),
    ]),
  )
}

/** The value with the Python type its column has: INT64 and INT32 are `int`, DOUBLE is `float`. */
function pythonValue(value: unknown, column: SchemaTree): PyValue {
  if (value === null || value === undefined) return null
  if (Array.isArray(value)) {
    const item = itemOf(column)
    return value.map((entry: unknown) => pythonValue(entry, item))
  }
  if (typeof value === 'string' || typeof value === 'boolean' || typeof value === 'bigint') {
    return value
  }
  if (typeof value === 'number') return isInteger(column) ? BigInt(value) : value
  if (value instanceof Date) return dateText(value, column)
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
  const whole = element.type === 'INT32' || element.type === 'INT64'
  return whole && element.converted_type !== 'DECIMAL'
}

/** As Python's `str()` prints a date or datetime. */
function dateText(date: Date, { element }: SchemaTree): string {
  const [day = '', time = ''] = date.toISOString().split('T')
  if (element.converted_type === 'DATE') return day
  const [seconds = '', millis = ''] = time.replace('Z', '').split('.')
  return `${day} ${seconds}${millis === '000' ? '' : `.${millis}000`}`
}
