import { BlockList, isIPv6 } from 'node:net'

/** Networks of IPv4 that are not the public internet (IANA, special-purpose address registry). */
const networks = [
  // This host; some systems take it for the loopback.
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  // Shared by a provider's customers (RFC 6598).
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  // Link-local; clouds serve the secrets of a machine here.
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  // Benchmarks of network devices (RFC 2544).
  ['198.18.0.0', 15],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const

const networks6 = [
  // Unspecified, loopback and the IPv4-compatible addresses of old.
  ['::', 96],
  // Local translation (RFC 8215).
  ['64:ff9b:1::', 48],
  // Unique local, link-local, site-local, multicast.
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
] as const

const blocked = new BlockList()
for (const [network, prefix] of networks) {
  // Addresses of IPv4 inside IPv6 (`::ffff:0:0/96`) are looked up as such.
  blocked.addSubnet(network, prefix, 'ipv4')
  // Translated (RFC 6052) and 6to4 (RFC 3056).
  blocked.addSubnet(`64:ff9b::${network}`, 96 + prefix, 'ipv6')
  blocked.addSubnet(sixToFour(network), 16 + prefix, 'ipv6')
}
for (const [network, prefix] of networks6) blocked.addSubnet(network, prefix, 'ipv6')

/** Whether an address, as `lookup` of `node:dns` gives it, is one of the public internet. */
export function isPublicAddress(address: string): boolean {
  const [plain = ''] = address.split('%')
  return !blocked.check(plain, isIPv6(plain) ? 'ipv6' : 'ipv4')
}

function sixToFour(network: string): string {
  const [a = 0, b = 0, c = 0, d = 0] = network.split('.').map(Number)
  return `2002:${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}::`
}

/**
 * Whether a host name can only lead into a network of the user's own, so that a private address is
 * what they named: one word, or below `localhost` (RFC 6761), `local` (RFC 6762), `home.arpa`
 * (RFC 8375) or `internal` (reserved by ICANN in 2024).
 */
export function isLocalName(hostname: string): boolean {
  const name = hostname.toLowerCase().replace(/\.$/u, '')
  return !name.includes('.') || /\.(?:localhost|local|home\.arpa|internal)$/u.test(name)
}
