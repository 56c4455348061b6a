import { dirname } from 'node:path'
import { type Document, isScalar, LineCounter, type Node, parseDocument } from 'yaml'
import { sha256Hex } from '../../digest/index.ts'
import { describeError, IqError } from '../../errors/index.ts'
import { readBytesNow } from '../../files/index.ts'
import { construct } from './construct.ts'
import { indentQuotedLines } from './quoted-lines.ts'
import { type Field, type Fields, fieldName } from './value.ts'

/** A file whose bytes a suite depends on. */
export interface SourceFile {
  readonly path: string
  /** SHA-256 of its bytes, lower-case hex. */
  readonly sha256: string
}

/** One task file as written, before `include` is followed. */
export interface YamlFile extends SourceFile {
  readonly fields: Fields
}

/** Reads one YAML 1.1 file whose top level is a mapping. @throws IqError `SUITE` */
export function readYamlFile(path: string): YamlFile {
  const bytes = readBytesNow(path, { code: 'SUITE' })
  return { path, sha256: sha256Hex(bytes), fields: parseFields(decode(bytes, path), path) }
}

/** Parses the text of a YAML file; `path` names it in messages and holds its `!function` code. */
export function parseFields(text: string, path: string): Fields {
  const { document, lines } = parse(text)
  const placeAt = (offset: number) => {
    const { line, col } = lines.linePos(offset)
    return `${path}:${line}:${col}`
  }
  const placeOf = (node: Node | null) => placeAt(node?.range?.[0] ?? 0)
  const fail = (node: Node | null, message: string): never => {
    throw new IqError('SUITE', `${placeOf(node)}: ${message}`)
  }

  const [error] = document.errors
  if (error) {
    const words = describeError(error)
    const what = words.includes('call stack') ? 'values are nested too deeply' : words
    throw new IqError('SUITE', `${placeAt(error.pos[0])}: ${what}`)
  }

  const root = construct(document, {
    fail,
    functionReference(name, node) {
      const place = placeOf(node)
      if (!/^\w+(?:\.\w+)+$/u.test(name)) fail(node, `!function needs module.name, not '${name}'`)
      return { kind: 'function', name, directory: dirname(path), place }
    },
  })
  if (!(root instanceof Map)) return fail(document.contents, 'the file must hold a mapping of keys')

  const places = topLevelPlaces(document.contents, placeOf)
  const fields = new Map<string, Field>()
  for (const [key, value] of root) {
    const place = places.get(String(key)) ?? placeOf(document.contents)
    fields.set(fieldName(key, place), { value, place })
  }
  return fields
}

function parse(text: string): { readonly document: Document.Parsed; readonly lines: LineCounter } {
  const lines = new LineCounter()
  const document = parseDocument(text, {
    version: '1.1',
    schema: 'failsafe',
    uniqueKeys: false,
    lineCounter: lines,
    logLevel: 'error',
    prettyErrors: false,
  })
  const repaired = document.errors.length > 0 ? indentQuotedLines(text, document) : undefined
  return repaired === undefined ? { document, lines } : parse(repaired)
}

function topLevelPlaces(
  contents: unknown,
  placeOf: (node: Node) => string,
): ReadonlyMap<string, string> {
  const places = new Map<string, string>()
  const items = contents !== null && typeof contents === 'object' && 'items' in contents
  if (!items || !Array.isArray(contents.items)) return places
  for (const { key } of contents.items) {
    if (isScalar(key)) places.set(String(key.value), placeOf(key))
  }
  return places
}

function decode(bytes: Buffer, path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (cause) {
    throw new IqError('SUITE', `${path}: is not UTF-8 text`, { cause })
  }
}
