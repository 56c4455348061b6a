import { IqError } from '../errors/index.ts'
import type { TextProtocol } from '../item/index.ts'

/** Where the requests of one node go; absolute URLs of one origin. */
export interface Endpoint {
  readonly origin: string
  readonly generate: string
  /** The same for an answer that is streamed; a route of its own at TGI only. */
  readonly generateStream: string
  /** Lists the served models (`/v1/models`), or the one there is (`/info` of TGI). */
  readonly models: string
  /** Counts the tokens of a text, where the server can. */
  readonly tokenize: string
  /** Makes images, where the server does. */
  readonly images: string
}

const suffixes: Readonly<Record<TextProtocol, string>> = {
  chat: '/chat/completions',
  completions: '/completions',
  tgi: '/generate',
}

/**
 * Derives the routes of a node from the URL its user gave: the server's root, its `/v1`, or the
 * full path of one route. Only `http` and `https`; user info, query and fragment are refused,
 * since they may hold a secret and the URL is published. Throws `IqError` (`USAGE`).
 */
export function parseEndpoint(url: string, protocol: TextProtocol): Endpoint {
  const { origin, pathname } = parseNodeUrl(url)
  const named = namedProtocol(url)
  const path = named === undefined ? pathname : pathname.slice(0, -suffixes[named].length)
  const versioned = isBase.test(path) || (named !== undefined && named !== 'tgi')
  const base = `${origin}${versioned ? path : `${path}/v1`}`
  const root = `${origin}${named === 'tgi' ? path : path.replace(/\/v\d+$/u, '')}`
  const shared = { origin, tokenize: `${root}/tokenize`, images: `${base}/images/generations` }
  if (protocol === 'tgi') {
    const generate = `${root}${suffixes.tgi}`
    return { ...shared, generate, generateStream: `${generate}_stream`, models: `${root}/info` }
  }
  const generate = `${base}${suffixes[protocol]}`
  return { ...shared, generate, generateStream: generate, models: `${base}/models` }
}

/**
 * Ends of paths under which the routes lie: `/v1`, Gemini's `/v1beta/openai`, Azure's
 * `/openai/deployments/<name>`.
 */
const isBase = /\/v\d+(?:(?:alpha|beta)\d*(?:\/openai)?)?$|\/openai\/deployments\/[^/]+$/u

/** The protocol whose full route `url` is, if it is one. Throws `IqError` (`USAGE`). */
export function namedProtocol(url: string): TextProtocol | undefined {
  const { pathname } = parseNodeUrl(url)
  if (pathname.endsWith(suffixes.chat)) return 'chat'
  if (pathname.endsWith(suffixes.completions)) return 'completions'
  return pathname.endsWith(suffixes.tgi) ? 'tgi' : undefined
}

/** Origin and path of a node's URL. Throws `IqError` (`USAGE`) */
export function parseNodeUrl(text: string): { readonly origin: string; readonly pathname: string } {
  const url = URL.parse(text)
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:')) {
    throw new IqError('USAGE', 'the node URL is not an http or https URL', {
      next: adviseScheme(text),
    })
  }
  if (url.username !== '' || url.password !== '') {
    throw new IqError('USAGE', `the node URL of ${url.host} holds user info`, {
      next: 'give the key in IQCHAINS_API_KEY or with --key-file',
    })
  }
  if (url.search !== '' || url.hash !== '') {
    throw new IqError('USAGE', `the node URL of ${url.host} holds a query or fragment`, {
      next: 'give the URL up to "?" or "#", and each field after it with --query name=value',
    })
  }
  return { origin: url.origin, pathname: url.pathname.replace(/\/+$/u, '') }
}

/** A host without a scheme is given one: plain HTTP for this machine and for private networks. */
function adviseScheme(text: string): string {
  if (text.includes('://')) return 'a node is reached over http:// or https://'
  const guess = URL.parse(`http://${text}`)
  const isHost = /^[\w.[\]:-]+(?:\/[^?#@]*)?$/u.test(text) && guess !== null
  if (!isHost) return 'give it as http://host:port or https://host/v1'
  const { hostname } = guess
  const isPort = guess.port !== '' && guess.port !== '443'
  const isNear = /^(?:localhost|\[.*\]|127\.|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.)/u.test(
    hostname,
  )
  return `give it with its scheme: ${isNear || isPort || !hostname.includes('.') ? 'http' : 'https'}://${text}`
}
