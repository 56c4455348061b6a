import { sha256Hex } from '../../digest/index.ts'
import { describeError, IqError } from '../../errors/index.ts'
import { isDict } from '../dict.ts'
import { isList, type PyDict, type PyValue, parseJson } from '../python/index.ts'
import { bytesOf, chunksOf, sizeOf } from './bytes.ts'
import type { DataFile, Documents } from './documents.ts'
import { JsonType } from './json-type.ts'
import { readLines } from './lines.ts'
import { pandasRows } from './pandas-rows.ts'
import { concatenated, FileRows, keptRows, Offsets, type Rows } from './rows.ts'

export interface JsonOptions {
  /** Key of the object that holds the rows; undefined for rows at the top level. */
  readonly field: string | undefined
  /** Bytes up to which a file's rows are kept in memory. */
  readonly keepBelow: number
}

/**
 * Opens JSON files as one split: one object per line, a list of objects, or such a list under
 * `field`. Types are unified over all files.
 * @throws IqError `DATA` naming file and line
 */
export async function openJson(paths: readonly string[], options: JsonOptions): Promise<Documents> {
  const type = new JsonType()
  const files: DataFile[] = []
  const parts: Rows<PyDict>[] = []
  for (const path of paths) {
    const whole = options.field !== undefined || (await startsWithList(path))
    const opened = whole
      ? await openWhole(path, options.field, type)
      : await openLines(path, options.keepBelow, type)
    files.push({ path, sha256: opened.sha256 })
    parts.push(opened.rows)
  }
  const rows = concatenated(parts)
  return {
    size: rows.size,
    columns: type.keys,
    files,
    at: (index) => type.coerceRow(rows.at(index)),
  }
}

interface Opened {
  readonly rows: Rows<PyDict>
  readonly sha256: string
}

async function openLines(path: string, keepBelow: number, type: JsonType): Promise<Opened> {
  const kept: PyDict[] = []
  const offsets = new Offsets()
  const keep = (await sizeOf(path)) <= keepBelow
  const { sha256, bytes } = await readLines(path, ({ text, number, offset }) => {
    if (/^\s*$/.test(text)) return
    const row = readRow(text, `${path}:${number}`)
    type.observeRow(row)
    if (keep) kept.push(row)
    else offsets.push(offset)
  })
  if (keep) return { rows: keptRows(kept), sha256 }
  offsets.push(bytes)
  const parse = (record: Buffer) => readRow(record.toString('utf8').trim(), path)
  return { rows: new FileRows(path, offsets, parse), sha256 }
}

async function openWhole(path: string, field: string | undefined, type: JsonType): Promise<Opened> {
  const bytes = await bytesOf(path)
  const document = read(bytes.toString('utf8').replace(/^\ufeff/, ''), path)
  const list = field === undefined ? document : fieldOf(document, field, path)
  if (!isList(list)) throw new IqError('DATA', `${path}: holds no list of rows`)
  const objects = list.map((row, index) => {
    if (isDict(row)) return row
    throw new IqError('DATA', `${path}: row ${index}: is not an object`)
  })
  const rows = field === undefined ? objects : pandasRows(objects)
  for (const row of rows) type.observeRow(row)
  return { rows: keptRows(rows), sha256: sha256Hex(bytes) }
}

function fieldOf(document: PyValue, field: string, path: string): PyValue {
  const value = isDict(document) ? document.get(field) : undefined
  if (value === undefined) throw new IqError('DATA', `${path}: has no field '${field}'`)
  return value
}

function readRow(text: string, place: string): PyDict {
  const row = read(text, place)
  if (isDict(row)) return row
  throw new IqError('DATA', `${place}: is not a JSON object`)
}

function read(text: string, place: string): PyValue {
  try {
    return parseJson(text)
  } catch (cause) {
    throw new IqError('DATA', `${place}: is not JSON: ${describeError(cause)}`, { cause })
  }
}

async function startsWithList(path: string): Promise<boolean> {
  for await (const chunk of chunksOf(path)) {
    const text = chunk
      .toString('latin1')
      .replace(/^\xef\xbb\xbf/, '')
      .trimStart()
    if (text !== '') return text.startsWith('[')
  }
  return false
}
