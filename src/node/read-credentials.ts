import { describeError, IqError } from '../errors/index.ts'
import { readBytes } from '../files/index.ts'
import type { AuthScheme } from '../item/index.ts'
import { type Credentials, type Extra, requireHeader } from './credentials.ts'

/** What a node wants to see, as the user words it. What comes later goes before what came earlier. */
export interface CredentialSources {
  readonly auth?: AuthScheme | undefined
  /** Of a configuration file. */
  readonly configured?: { readonly headers?: readonly Extra[]; readonly query?: readonly Extra[] }
  /** The process's environment; `IQCHAINS_HEADERS` and `IQCHAINS_QUERY` are read. */
  readonly env: Readonly<Record<string, string | undefined>>
  /** `Name: value`, or `@file` with one in each line. */
  readonly headers?: readonly string[] | undefined
  /** `name=value`, or `@file`. */
  readonly query?: readonly string[] | undefined
  /** Names of headers and query fields whose values may be published. */
  readonly shown?: readonly string[] | undefined
}

/**
 * Reads what a node wants to see beside its key. Values are secrets unless they are named public.
 * @throws IqError `CONFIG` that names the source, not the value
 */
export async function readCredentials(
  sources: CredentialSources,
): Promise<Omit<Credentials, 'key'>> {
  const { auth, configured = {}, env, headers = [], query = [], shown = [] } = sources
  const given = {
    headers: [
      ...(configured.headers ?? []),
      ...linesOf(env['IQCHAINS_HEADERS']).map((line) => readHeader(line, 'IQCHAINS_HEADERS')),
      ...(await readAll(headers, '--header', readHeader)),
    ],
    query: [
      ...(configured.query ?? []),
      ...linesOf(env['IQCHAINS_QUERY']).map((line) => readField(line, 'IQCHAINS_QUERY')),
      ...(await readAll(query, '--query', readField)),
    ],
  }
  given.headers.forEach(requireHeader)
  requireUsed(shown, [...given.headers, ...given.query])
  return {
    auth,
    headers: lastOfEach(given.headers, shown),
    query: lastOfEach(given.query, shown),
  }
}

type Read = (line: string, source: string) => Extra

async function readAll(
  texts: readonly string[],
  option: string,
  read: Read,
): Promise<readonly Extra[]> {
  const all: Extra[] = []
  for (const text of texts) {
    if (!text.startsWith('@')) all.push(read(text, option))
    else all.push(...linesOf(await readText(text.slice(1), option)).map((line) => read(line, text)))
  }
  return all
}

async function readText(path: string, option: string): Promise<string> {
  try {
    return (await readBytes(path, { code: 'CONFIG' })).toString('utf8')
  } catch (cause) {
    throw new IqError('CONFIG', `${option} @${path}: ${describeError(cause)}`, { cause })
  }
}

/** Lines that say something; `#` begins a comment. */
function linesOf(text = ''): readonly string[] {
  return text
    .split(/\r?\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
}

function readHeader(line: string, source: string): Extra {
  const [, name, value] = /^([^:\s]+)\s*:\s*(.*)$/su.exec(line.trim()) ?? []
  if (name !== undefined && value !== undefined && value !== '') return { name, value }
  throw new IqError('CONFIG', `${source}: a header is written 'Name: value'`)
}

function readField(line: string, source: string): Extra {
  const [, name, value] = /^([^=\s]+)=(.*)$/su.exec(line.trim()) ?? []
  if (name !== undefined && value !== undefined) return { name, value }
  throw new IqError('CONFIG', `${source}: a field of the query is written 'name=value'`)
}

function lastOfEach(extras: readonly Extra[], shown: readonly string[]): readonly Extra[] {
  const names = new Set(shown.map((name) => name.toLowerCase()))
  const last = new Map(extras.map((extra) => [extra.name.toLowerCase(), extra]))
  return [...last.values()].map((extra) =>
    names.has(extra.name.toLowerCase()) ? { ...extra, isPublic: true } : extra,
  )
}

function requireUsed(shown: readonly string[], extras: readonly Extra[]): void {
  const known = new Set(extras.map(({ name }) => name.toLowerCase()))
  const unused = shown.find((name) => !known.has(name.toLowerCase()))
  if (unused === undefined) return
  throw new IqError('CONFIG', `--public ${unused}: there is no header or query field of that name`)
}
