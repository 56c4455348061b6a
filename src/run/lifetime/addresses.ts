import { lookup } from 'node:dns/promises'

/** All addresses of a host name, as `lookup` of `node:dns/promises` with `all` gives them. */
export type Resolve = (hostname: string) => Promise<readonly { readonly address: string }[]>

const resolveName: Resolve = (hostname) => lookup(hostname, { all: true })

/**
 * Where a node's name leads to, as sorted `address:port`; empty when the name does not resolve, which
 * the first request will tell in better words.
 */
export async function addressesOf(url: string, resolve: Resolve = resolveName): Promise<string[]> {
  const { hostname, port, protocol } = new URL(url)
  const at = port === '' ? ({ 'https:': '443' }[protocol] ?? '80') : port
  const found = await resolve(hostname.replace(/^\[|\]$/gu, '')).catch(() => [])
  return [...new Set(found.map(({ address }) => `${address}:${at}`))].sort()
}
