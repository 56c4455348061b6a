import type { FleetStatus } from '../../src/fleet/index.ts'

/** What a node says in place of an error. */
export const hostile = '<script>alert(1)</script>'
/** A small fleet in which something does not go on. */
export const status: FleetStatus = {
  at: '2026-11-28T10:00:00Z',
  nodes: { all: 3, paused: 0, certified: 2, expiring: 1, denied: 1 },
  exams: { signed: 3, dead: 1 },
  announcements: { wanted: 4, undrawn: 5 },
  queues: [{ region: 'e"u', ready: 1, later: 2, active: 0 }],
  workers: [
    { name: 'a:1', isLive: true, since: '2026-11-28T09:00:00Z', sign: '2026-11-28T09:59:50Z' },
    { name: 'b:2', isLive: false, since: '2026-11-28T09:00:00Z', sign: '2026-11-28T09:10:00Z' },
  ],
  running: [],
  troubles: [
    {
      ...{ node: 'http://n.example', state: 'dead', code: 'NODE_REFUSED', message: hostile },
      since: '2026-11-28T09:00:00Z',
    },
  ],
  soonest: [],
  spent: { relays: 12, usd: '0.01', pokt: null },
}
