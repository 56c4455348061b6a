import { type ErrorCode, IqError } from '../errors/index.ts'
import type { Protocol } from '../item/index.ts'
import { askedRoute } from './asked-route.ts'
import { describeFault, ownLimit } from './fault.ts'
import type { Distrust, Fault, Meaning, NodeDescriptor } from './types.ts'

/**
 * The fault as an error for the user: what happened at which node, and what to do next.
 * @param models that the node lists, fit to show, where its refusal may be for the model's name
 */
export function explainFault(
  fault: Fault,
  descriptor: NodeDescriptor,
  models: readonly string[] = [],
): IqError {
  const { url, model, protocol } = descriptor
  const isOfModel = models.length > 0 && (model === undefined || !models.includes(model))
  const { code, next } = advise(fault, descriptor)
  const named = `name a model that the node lists with --model: ${models.join(', ')}`
  const place = fault.kind === 'status' && [404, 405].includes(fault.status)
  const route = place ? ` (asked: POST ${askedRoute(url, protocol)})` : ''
  const message = `${url}: ${describeFault(fault)}${route}`
  return new IqError(code, message, { next: isOfModel ? named : next })
}

/** A node that makes images and answers no text protocol, as an error for the user. */
export function explainImagesOnly(url: string): IqError {
  return new IqError('NODE_PROTOCOL', `${url}: makes images, and answers no text protocol`, {
    next: 'give the URL of a text model, or certify it with --suite iq-image',
  })
}

interface Advice {
  readonly code: ErrorCode
  readonly next: string
}

function advise(fault: Fault, { protocol, model }: NodeDescriptor): Advice {
  switch (fault.kind) {
    case 'unreachable':
      return { code: 'NODE_UNREACHABLE', next: adviseUnreachable(fault.detail, fault.distrust) }
    case 'timeout':
      return { code: 'NODE_UNREACHABLE', next: 'check the load of the node, then try again' }
    case 'malformed':
      if (fault.meaning !== undefined) return adviseMeaning(fault.meaning)
      return { code: 'NODE_PROTOCOL', next: `check that a model server speaks ${protocol} there` }
    case 'oversized':
      return { code: 'NODE_PROTOCOL', next: `check that a model server speaks ${protocol} there` }
    case 'redirect':
      return { code: 'NODE_PROTOCOL', next: adviseRedirect(fault.detail) }
    case 'status':
      if (fault.meaning !== undefined) return adviseMeaning(fault.meaning)
      return adviseStatus(fault.status, protocol, model)
  }
}

function adviseUnreachable(detail: string, distrust: Distrust | undefined): string {
  if (detail.startsWith(ownLimit)) return 'lower --concurrency, or raise the limit (ulimit -n)'
  switch (distrust) {
    case undefined:
      return `check that the node runs and that the URL is right${proxyHint(process.env)}`
    case 'authority':
      return 'if the authority is one you trust, give its certificate with --ca-file'
    case 'hostname':
      return 'give the URL with a name that the certificate holds'
    case 'validity':
      return 'renew the certificate of the node, or set the clock of this machine'
    case 'tls':
      return 'check whether the node speaks http, not https, at this port'
    case 'http2':
      return 'let the server offer HTTP/1.1 too, or put a proxy before it that does'
    case 'private-address':
      return 'if the node is in your own network, add --allow-private'
  }
}

/** Proxies are not used, which is worth a word where the environment names one. */
function proxyHint(env: Readonly<Record<string, string | undefined>>): string {
  const names = ['HTTPS_PROXY', 'HTTP_PROXY', 'ALL_PROXY'].flatMap((name) => [
    name,
    name.toLowerCase(),
  ])
  const set = names.find((name) => env[name])
  return set === undefined
    ? ''
    : `; the proxy of ${set} is not used: the node must be reached directly`
}

function adviseMeaning(meaning: Meaning): Advice {
  const code = meaning === 'loading' || meaning === 'busy' ? 'NODE_UNREACHABLE' : 'NODE_REFUSED'
  return { code, next: meanings[meaning] }
}

const meanings: Readonly<Record<Meaning, string>> = {
  busy: 'the node is busy: try again later, or with a lower --concurrency',
  loading: 'wait until the model is loaded, or give it more time with --patience',
  quota: 'what the account may spend is spent: raise the quota or pay, then go on',
  filtered: 'a content filter refuses the prompt: switch it off for this key, or ask another suite',
  challenge:
    'a bot protection stands before the node: let the API path pass it, or send its token with --header',
  login:
    'a login stands before the node: give the URL of the API, or its service token with --header',
  firewall: 'a firewall blocks the request: let this address and the API path pass it',
}

/** A redirect to a login is no other place of the node. */
function adviseRedirect(detail: string): string {
  if (/log-?in|sign-?in|\bsso\b|oauth|cloudflareaccess|\/auth\b/iu.test(detail))
    return meanings.login
  return 'if you trust the target, give it as the node URL'
}

function adviseStatus(status: number, protocol: Protocol, model: string | undefined): Advice {
  if (status >= 500) return { code: 'NODE_UNREACHABLE', next: 'look into the log of the node' }
  const isNameless = model === undefined && (status === 400 || status === 422)
  const accepted = `check that the node accepts ${protocol} requests`
  const next = isNameless ? `${accepted}, and whether it wants --model` : accepted
  return { code: 'NODE_REFUSED', next: refusals.get(status) ?? next }
}

const refusals: ReadonlyMap<number, string> = new Map([
  [
    401,
    'give the API key in IQCHAINS_API_KEY or with --key-file, and say by --auth if it belongs into another header',
  ],
  [402, 'check the balance of the account at the node'],
  [403, 'check that the API key may use this model'],
  [
    404,
    'check the path of the URL, the protocol (--api), the model name, and whether a query is wanted (--query)',
  ],
  [405, 'check the path of the URL and the protocol (--api)'],
  [413, 'choose a suite with shorter prompts'],
  [429, 'lower --concurrency, or ask the operator to raise the limit'],
])
