import type { FleetStatus } from '../../fleet/index.ts'
import { table } from './table.ts'

/** A fleet as text for a terminal: what is well in short, what is not in full. */
export function fleetText(status: FleetStatus): string {
  const { at, nodes, exams, announcements, spent } = status
  const { wanted, undrawn } = announcements
  const pokt = spent.pokt === null ? '' : `, ${spent.pokt} POKT`
  return [
    `fleet at ${at}`,
    `nodes   ${nodes.all}: ${nodes.certified} certified, ${nodes.expiring} of them in their lead, ${nodes.denied} denied, ${nodes.paused} paused`,
    `tests   ${
      Object.entries(exams)
        .map(([state, count]) => `${count} ${state}`)
        .join(', ') || 'none'
    }`,
    ...(wanted + undrawn === 0
      ? []
      : [`log     ${wanted} tests to be announced, ${undrawn} announced and not drawn`]),
    `today   ${spent.relays} relays, ${spent.usd} USD${pokt}`,
    ...section(
      'queues',
      ['region', 'ready', 'later', 'active'],
      status.queues.map(({ region, ...counts }) => {
        return [region, String(counts.ready), String(counts.later), String(counts.active)]
      }),
    ),
    ...section(
      'workers',
      ['worker', 'state', 'since', 'last sign'],
      status.workers.map(({ name, isLive, since, sign }) => [
        name,
        isLive ? 'live' : 'silent',
        since,
        sign,
      ]),
    ),
    ...section(
      'under way',
      ['node', 'kind', 'run', 'answers', 'sessions', 'worker'],
      status.running.map(({ node, kind, run, samples, sessions, worker, isHeld }) => {
        const who = isHeld ? (worker ?? '-') : 'nobody'
        return [node, kind, run ?? '-', String(samples), String(sessions), who]
      }),
    ),
    ...section(
      'troubles',
      ['node', 'state', 'since', 'why'],
      status.troubles.map(({ node, state, code, message, since }) => {
        return [node, state, since, `${code}: ${message}`]
      }),
    ),
    ...section(
      'certificates that end next',
      ['node', 'until', 'run'],
      status.soonest.map(({ node, validUntil, run }) => [node, validUntil, run]),
    ),
  ].join('\n')
}

function section(
  title: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
): readonly string[] {
  if (rows.length === 0) return []
  return [
    '',
    title,
    table(
      head,
      rows,
      head.map(() => 'left' as const),
    ),
  ]
}
