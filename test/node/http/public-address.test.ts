import { describe, expect, it } from 'vitest'
import { isLocalName, isPublicAddress } from '../../../src/node/http/public-address.ts'

describe('an address', () => {
  it.each([
    ['this host', '0.0.0.0'],
    ['unspecified', '::'],
    ['loopback', '127.0.0.1'],
    ['loopback further on', '127.255.255.254'],
    ['loopback of IPv6', '::1'],
    ['private 10/8', '10.0.0.1'],
    ['private 172.16/12', '172.31.255.255'],
    ['private 192.168/16', '192.168.1.5'],
    ['shared 100.64/10', '100.127.255.255'],
    ['link-local, where clouds keep secrets', '169.254.169.254'],
    ['protocol assignments', '192.0.0.8'],
    ['benchmarks', '198.19.0.1'],
    ['multicast', '224.0.0.1'],
    ['broadcast', '255.255.255.255'],
    ['unique local', 'fd00::1'],
    ['unique local fc00::/7', 'fc00::'],
    ['link-local of IPv6', 'fe80::1'],
    ['link-local with a zone', 'fe80::1%eth0'],
    ['site-local', 'fec0::1'],
    ['multicast of IPv6', 'ff02::1'],
    ['loopback inside IPv6', '::ffff:127.0.0.1'],
    ['the same in hexadecimal', '::ffff:7f00:1'],
    ['private inside IPv6', '::ffff:10.0.0.1'],
    ['metadata inside IPv6', '::ffff:a9fe:a9fe'],
    ['IPv4-compatible', '::127.0.0.1'],
    ['translated', '64:ff9b::10.0.0.1'],
    ['translated locally', '64:ff9b:1::1'],
    ['6to4 of a private one', '2002:a00:1::1'],
  ])('that is %s is not public', (_what, address) => {
    expect(isPublicAddress(address)).toBe(false)
  })

  it.each([
    '1.1.1.1',
    '9.255.255.255',
    '11.0.0.0',
    '100.63.255.255',
    '100.128.0.0',
    '126.255.255.255',
    '128.0.0.0',
    '169.253.255.255',
    '172.15.255.255',
    '172.32.0.0',
    '192.167.255.255',
    '223.255.255.255',
    '2606:4700:4700::1111',
    '::ffff:1.1.1.1',
    '64:ff9b::1.1.1.1',
    '2002:101:101::1',
  ])('such as %s is public', (address) => {
    expect(isPublicAddress(address)).toBe(true)
  })
})

describe('a host name', () => {
  it.each([
    'localhost',
    'LOCALHOST',
    'localhost.',
    'llama',
    'gpu.local',
    'node.home.arpa',
    'a.internal',
  ])('such as %s is of a network of the user', (name) => {
    expect(isLocalName(name)).toBe(true)
  })

  it.each([
    'node.example',
    'localhost.example',
    '127.0.0.1.nip.io',
    'local.example.',
    'xlocal.com',
  ])('such as %s may be anywhere', (name) => {
    expect(isLocalName(name)).toBe(false)
  })
})
