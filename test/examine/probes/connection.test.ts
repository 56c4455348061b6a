import { describe, expect, it } from 'vitest'
import { judgePlain, judgeTls } from '../../../src/examine/probes/connection.ts'

const now = new Date('2026-01-01T00:00:00Z')

describe('the way to a node', () => {
  it('by TLS is told with the days its certificate has left', () => {
    const far = judgeTls({ version: 'TLSv1.3', validTo: 'Mar  2 00:00:00 2026 GMT' }, now)
    expect(far).toMatchObject({
      level: 'pass',
      text: 'TLSv1.3, verified; the certificate ends in 60 days',
    })
    const near = judgeTls({ version: 'TLSv1.3', validTo: 'Jan 11 00:00:00 2026 GMT' }, now)
    expect(near).toMatchObject({ level: 'warn', text: 'the certificate ends in 10 days' })
  })

  it.each([
    ['localhost', 'info'],
    ['127.0.0.1', 'info'],
    ['[::1]', 'info'],
    ['node.example', 'warn'],
    ['192.168.1.5', 'warn'],
    ['localhost.example', 'warn'],
  ])('without TLS to %s is worth: %s', (host, level) => {
    expect(judgePlain(host).level).toBe(level)
  })
})
