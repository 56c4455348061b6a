import { IqError } from '../errors/index.ts'
import type { AuthScheme } from '../item/index.ts'
import type { Transport } from './http/index.ts'

/** A header of each request, or a field of the query of each URL. */
export interface Extra {
  readonly name: string
  readonly value: string
  /** Whether the value may be kept and published. Default: it is a secret. */
  readonly isPublic?: boolean
}

/** What a node wants to see before it serves us. None of it is kept, but what is named public. */
export interface Credentials {
  readonly key?: string | undefined
  /** Default: `bearer`. */
  readonly auth?: AuthScheme | undefined
  readonly headers?: readonly Extra[] | undefined
  readonly query?: readonly Extra[] | undefined
}

/** Headers that belong to the connection or to the body, and not to the user. */
const reserved: ReadonlySet<string> = new Set([
  'accept-encoding',
  'connection',
  'content-encoding',
  'content-length',
  'content-type',
  'expect',
  'host',
  'keep-alive',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
])

/** Requires that a header can be sent (RFC 9110, 5.1 and 5.5). @throws IqError `CONFIG`, without the value */
export function requireHeader({ name, value }: Extra): void {
  if (!/^[!#$%&'*+.^_`|~\w-]+$/u.test(name)) {
    throw new IqError('CONFIG', `"${name}" is no name of a header`, {
      next: "give a header as 'Name: value'",
    })
  }
  if (reserved.has(name.toLowerCase())) {
    throw new IqError('CONFIG', `the header ${name} belongs to the connection, and is set by it`)
  }
  if (/^[\x20-\x7e\t\x80-\xff]*$/u.test(value)) return
  throw new IqError('CONFIG', `the value of the header ${name} holds characters no header can have`)
}

/** Shorter values may stand in any text by chance, and are no secrets. */
const shortestSecret = 6

/** Everything of it that must never show: the key, values that are not public, and their last words. */
export function secretsOf({ key, headers = [], query = [] }: Credentials): readonly string[] {
  const values = [...headers, ...query].flatMap(({ value, isPublic }) => {
    if (isPublic === true) return []
    const [scheme, ...rest] = value.split(' ')
    return rest.length === 0 || scheme === undefined ? [value] : [value, ...rest]
  })
  const long = values.filter((value) => value.length >= shortestSecret)
  return [...new Set([...(key ? [key] : []), ...long])].sort((a, b) => b.length - a.length)
}

/** The way to a node that shows the credentials with each request. */
export function authorized(transport: Transport, credentials: Credentials): Transport {
  const headers = headersOf(credentials)
  const search = searchOf(credentials)
  if (search === '' && Object.keys(headers).length === 0) return transport
  return {
    request: (request) =>
      transport.request({
        ...request,
        url: search === '' ? request.url : withSearch(request.url, search),
        headers: { ...request.headers, ...headers },
      }),
    get tls() {
      return transport.tls
    },
    close: () => transport.close(),
  }
}

function headersOf({ key, auth = 'bearer', headers = [] }: Credentials): Record<string, string> {
  const own = Object.fromEntries(headers.map(({ name, value }) => [name.toLowerCase(), value]))
  if (key === undefined) return own
  switch (auth) {
    case 'bearer':
      return { authorization: `Bearer ${key}`, ...own }
    case 'api-key':
    case 'x-api-key':
      return { [auth]: key, ...own }
    case 'none':
      return own
  }
}

function searchOf({ query = [] }: Credentials): string {
  const fields = new URLSearchParams()
  for (const { name, value } of query) fields.append(name, value)
  return fields.toString()
}

function withSearch(url: string, search: string): string {
  return `${url}${url.includes('?') ? '&' : '?'}${search}`
}
