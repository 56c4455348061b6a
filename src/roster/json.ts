import { JsonError, jsonPlace, parseStrictJson } from '../digest/index.ts'
import { IqError } from '../errors/index.ts'
import type { RosterRow } from './row.ts'

/** A list of nodes as JSON: `{ "nodes": [...] }`. @throws IqError `CONFIG` with the place */
export function readJsonRows(bytes: Buffer, path: string): readonly RosterRow[] {
  const value = parsed(bytes, path)
  const text = bytes.toString('utf8')
  const place = (pointer: string) => {
    const { line, column } = jsonPlace(text, pointer)
    return `${path}:${line}:${column}`
  }
  if (!isObject(value) || !Array.isArray(value['nodes'])) {
    throw new IqError('CONFIG', `${path}: no list of nodes`, {
      next: 'write { "nodes": [ { "endpoint": "https://..." } ] }',
    })
  }
  const stray = Object.keys(value).find((key) => key !== 'nodes' && key !== '$schema')
  if (stray !== undefined) {
    throw new IqError('CONFIG', `${place(`/${stray}`)}: unknown key '${stray.slice(0, 40)}'`)
  }
  return value['nodes'].map((node: unknown, at) => {
    const row = `/nodes/${at}`
    if (!isObject(node)) throw new IqError('CONFIG', `${place(row)}: a node is an object`)
    return {
      place: place(row),
      fields: node,
      placeOf: (field: string) => place(field in node ? `${row}/${field}` : row),
    }
  })
}

/** Of a text that is no JSON only the place is told: what stands there may be a secret. */
function parsed(bytes: Buffer, path: string): unknown {
  try {
    return parseStrictJson(bytes, { maxBytes })
  } catch (cause) {
    if (!(cause instanceof JsonError)) throw cause
    const place = cause.line === 0 ? path : `${path}:${cause.line}:${cause.column}`
    throw new IqError('CONFIG', `${place}: not JSON, or a key twice`)
  }
}

/** 200,000 nodes in a few hundred bytes each. */
const maxBytes = 64 * 1024 * 1024

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
