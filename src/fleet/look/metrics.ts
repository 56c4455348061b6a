import type { FleetStatus } from './status.ts'

/** A fleet as OpenMetrics text (1.0), for whoever gathers figures. Pure. */
export function fleetMetrics(status: FleetStatus): string {
  const { nodes, exams, announcements, queues, workers, spent } = status
  return [
    ...family('iqchains_fleet_nodes', 'Nodes of the fleet.', [
      ...Object.entries(nodes).map(([state, count]): Sample => [{ state }, count]),
    ]),
    ...family('iqchains_fleet_exams', 'Exams by where they stand.', [
      ...Object.entries(exams).map(([state, count]): Sample => [{ state }, count]),
    ]),
    ...family('iqchains_fleet_announcements', 'Open exams that wait to be announced or drawn.', [
      ...Object.entries(announcements).map(([state, count]): Sample => [{ state }, count]),
    ]),
    ...family('iqchains_fleet_turns', 'Turns in the queue.', [
      ...queues.flatMap(({ region, ready, later, active }): Sample[] => [
        [{ region, state: 'ready' }, ready],
        [{ region, state: 'later' }, later],
        [{ region, state: 'active' }, active],
      ]),
    ]),
    ...family('iqchains_fleet_workers', 'Workers that gave a sign lately.', [
      [{}, workers.filter(({ isLive }) => isLive).length],
    ]),
    ...family('iqchains_fleet_relays_today', 'Relays of answers stored since midnight, UTC.', [
      [{}, spent.relays],
    ]),
    ...family('iqchains_fleet_usd_today', 'What they cost in USD.', [[{}, spent.usd]]),
    '# EOF',
    '',
  ].join('\n')
}

type Sample = readonly [labels: Readonly<Record<string, string>>, value: number | string]

function family(name: string, help: string, samples: readonly Sample[]): readonly string[] {
  return [
    `# TYPE ${name} gauge`,
    `# HELP ${name} ${help}`,
    ...samples.map(([labels, value]) => `${name}${labelled(labels)} ${value}`),
  ]
}

function labelled(labels: Readonly<Record<string, string>>): string {
  const all = Object.entries(labels).map(([name, value]) => `${name}="${escaped(value)}"`)
  return all.length === 0 ? '' : `{${all.join(',')}}`
}

function escaped(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')
}
