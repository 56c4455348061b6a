import type { FileHandle } from 'node:fs/promises'
import { IqError } from '../../errors/index.ts'
import { linesOf, parseJson } from '../../files/index.ts'
import type { Watch } from './read-csv.ts'
import { type RowSink, TextRow } from './row.ts'

const mostBytes = 1024 * 1024

/**
 * Reads one JSON object a line; its keys are the columns, those of the first object. Values are texts or
 * whole numbers that a float holds exactly, as events have them.
 * @throws IqError `DATA`, naming file, line and key
 */
export async function readJsonl(
  file: FileHandle,
  sink: RowSink,
  { path, watch }: { readonly path: string; readonly watch: Watch },
): Promise<void> {
  const tooLong = (line: number) => new IqError('DATA', `${path}:${line}: longer than a MiB`)
  const row = new TextRow()
  let names: readonly string[] | undefined
  let line = 0
  for await (const { bytes } of linesOf(chunksOf(file, watch), { most: mostBytes, tooLong })) {
    const where = `${path}:${++line}`
    const object = objectIn(parseJson(bytes, where, 'DATA'), where)
    if (names === undefined) {
      names = Object.keys(object)
      sink.header(names, where)
    }
    row.set(fieldsOf(object, names, where))
    sink.row(row.bytes, row.cells, line)
  }
  if (names === undefined) throw new IqError('DATA', `${path}: empty: no claim`)
}

async function* chunksOf(file: FileHandle, watch: Watch): AsyncGenerator<Uint8Array> {
  for await (const chunk of file.createReadStream({ autoClose: false })) {
    watch(chunk)
    yield chunk
  }
}

function objectIn(value: unknown, where: string): Readonly<Record<string, unknown>> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value }
  throw new IqError('DATA', `${where}: not an object`)
}

function fieldsOf(
  object: Readonly<Record<string, unknown>>,
  names: readonly string[],
  where: string,
): string[] {
  const strange = Object.keys(object).find((key) => !names.includes(key))
  if (strange !== undefined) {
    throw new IqError('DATA', `${where}: key '${strange}' is not in the first line`)
  }
  return names.map((name) => {
    const value = object[name]
    if (typeof value === 'string') return value
    if (typeof value === 'number' && Number.isSafeInteger(value)) return value.toString()
    const why = value === undefined ? 'is missing' : 'is neither a text nor a whole number'
    throw new IqError('DATA', `${where}: key '${name}' ${why}`)
  })
}
