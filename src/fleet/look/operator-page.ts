import { type Markup, markup } from '../../charts/index.ts'
import { figures, framed, table } from '../../pages/index.ts'
import type { FleetStatus } from './status.ts'

/** A fleet as a page for whoever runs it. Pure; what nodes and workers said is escaped. */
export function operatorPage(status: FleetStatus): string {
  const { nodes, exams, announcements, spent } = status
  const body: readonly Markup[] = [
    figures([
      ['nodes', String(nodes.all)],
      ['certified', String(nodes.certified)],
      ['in their lead', String(nodes.expiring)],
      ['paused', String(nodes.paused)],
      ['dead tests', String(exams['dead'] ?? 0)],
      ['to be announced', String(announcements.wanted + announcements.undrawn)],
      ['relays today', String(spent.relays)],
      ['USD today', spent.usd],
    ]),
    part('What does not go on', troubles(status)),
    part('Under way', running(status)),
    part('Queues', queues(status)),
    part('Workers', workers(status)),
    part('Certificates that end next', soonest(status)),
  ]
  return framed(
    {
      title: 'Fleet',
      site: 'IQ Chains registry',
      base: '../',
      places: [
        { href: '../index.html', name: 'Chains', isCurrent: false },
        { href: './', name: 'Fleet', isCurrent: true },
      ],
      at: new Date(status.at),
      foot: markup`<p>For operators on this machine. The same as <code>iqchains fleet status</code>; figures: <a href="metrics">metrics</a>.</p>`,
    },
    body,
  )
}

interface Rows {
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly numbers?: readonly number[]
}

function part(caption: string, { head, rows, numbers = [] }: Rows): Markup {
  return rows.length === 0
    ? markup`<p>${caption}: nothing.</p>`
    : table({ caption, head, rows, numbers })
}

function troubles({ troubles: all }: FleetStatus): Rows {
  const rows = all.map((one) => [one.node, one.state, one.since, `${one.code}: ${one.message}`])
  return { head: ['node', 'state', 'since', 'why'], rows }
}

function running({ running: all }: FleetStatus): Rows {
  const rows = all.map((one) => {
    const who = one.isHeld ? (one.worker ?? '-') : 'nobody'
    return [one.node, one.kind, one.run ?? '-', String(one.samples), String(one.sessions), who]
  })
  return { head: ['node', 'kind', 'run', 'answers', 'sessions', 'worker'], rows, numbers: [3, 4] }
}

function queues({ queues: all }: FleetStatus): Rows {
  const rows = all.map(({ region, ready, later, active }) => {
    return [region, String(ready), String(later), String(active)]
  })
  return { head: ['region', 'ready', 'later', 'active'], rows, numbers: [1, 2, 3] }
}

function workers({ workers: all }: FleetStatus): Rows {
  const rows = all.map(({ name, isLive, since, sign }) => {
    return [name, isLive ? 'live' : 'silent', since, sign]
  })
  return { head: ['worker', 'state', 'since', 'last sign'], rows }
}

function soonest({ soonest: all }: FleetStatus): Rows {
  return {
    head: ['node', 'until', 'run'],
    rows: all.map(({ node, validUntil, run }) => [node, validUntil, run]),
  }
}
