import { type Markup, markup } from '../../charts/index.ts'
import { figures, framed, type Shown, table } from '../../pages/index.ts'
import type { FleetStatus } from './status.ts'

/** A fleet as a page for whoever runs it. Pure; what nodes and workers said is escaped. */
export function operatorPage(status: FleetStatus): string {
  const { nodes, exams, announcements, spent } = status
  const body: readonly Markup[] = [
    figures([
      ['Nodes', String(nodes.all)],
      ['Certified', String(nodes.certified)],
      ['In their lead', String(nodes.expiring)],
      ['Paused', String(nodes.paused)],
      ['Dead tests', String(exams['dead'] ?? 0)],
      ['To be announced', String(announcements.wanted + announcements.undrawn)],
      ['Relays today', String(spent.relays)],
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
  readonly rows: readonly (readonly Shown[])[]
  readonly numbers?: readonly number[]
}

function part(caption: string, { head, rows, numbers = [] }: Rows): Markup {
  return rows.length === 0
    ? markup`<p>${caption}: nothing.</p>
`
    : table({ caption, head, rows, numbers })
}

/** A time of the fleet to the minute; sorted by all of it. */
function minute(time: string): Shown {
  return {
    shown: markup`<time datetime="${time}">${time.slice(0, 16).replace('T', ' ')}</time>`,
    value: time,
  }
}

function stateOf(isLive: boolean): Markup {
  return isLive ? markup`<span class="ok">live</span>` : markup`<span class="fail">silent</span>`
}

function troubles({ troubles: all }: FleetStatus): Rows {
  const rows = all.map((one) => [
    one.node,
    one.state,
    minute(one.since),
    `${one.code}: ${one.message}`,
  ])
  return { head: ['Node', 'State', 'Since', 'Why'], rows }
}

function running({ running: all }: FleetStatus): Rows {
  const rows = all.map((one) => {
    const who = one.isHeld ? (one.worker ?? '-') : 'nobody'
    return [one.node, one.kind, one.run ?? '-', String(one.samples), String(one.sessions), who]
  })
  return { head: ['Node', 'Kind', 'Run', 'Answers', 'Sessions', 'Worker'], rows, numbers: [3, 4] }
}

function queues({ queues: all }: FleetStatus): Rows {
  const rows = all.map(({ region, ready, later, active }) => {
    return [region, String(ready), String(later), String(active)]
  })
  return { head: ['Region', 'Ready', 'Later', 'Active'], rows, numbers: [1, 2, 3] }
}

function workers({ workers: all }: FleetStatus): Rows {
  const rows = all.map(({ name, isLive, since, sign }) => {
    return [name, stateOf(isLive), minute(since), minute(sign)]
  })
  return { head: ['Worker', 'State', 'Since', 'Last sign'], rows }
}

function soonest({ soonest: all }: FleetStatus): Rows {
  return {
    head: ['Node', 'Until', 'Run'],
    rows: all.map(({ node, validUntil, run }) => [node, minute(validUntil), run]),
  }
}
