import type { Snapshot } from '../snapshot.ts'

/** Upper bounds of the classes of durations, in seconds. */
const bounds = [0.005, 0.02, 0.05, 0.2, 1, 5]

/** Counters of a server, as OpenMetrics 1.0. */
export class Metrics {
  readonly #requests = new Map<string, number>()
  readonly #within = bounds.map(() => 0)
  #count = 0
  #seconds = 0

  count(method: string, status: number, seconds: number): void {
    const labels = `method="${method.replace(/[^A-Z]/gu, '')}",status="${status}"`
    this.#requests.set(labels, (this.#requests.get(labels) ?? 0) + 1)
    for (const [at, bound] of bounds.entries()) {
      if (seconds <= bound) this.#within[at] = (this.#within[at] ?? 0) + 1
    }
    this.#count++
    this.#seconds += seconds
  }

  /** @param readers streams of events that are open @param refusal what of policy or log is refused */
  text({ registry, trust, at }: Snapshot, readers: number, refusal: string | undefined): string {
    const { content } = trust
    return [
      ...family('requests', 'counter', 'Requests by status.', [
        ...[...this.#requests].map(([labels, count]) => `_total{${labels}} ${count}`),
      ]),
      ...family('request_seconds', 'histogram', 'How long requests took.', this.#durations()),
      ...family('reports', 'gauge', 'Reports that are registered.', [` ${registry.size}`]),
      ...family(
        'valid_nodes',
        'gauge',
        'Nodes that may serve a chain now.',
        registry.chains(trust, at).map(({ id, valid }) => `{chain="${id}"} ${valid}`),
      ),
      ...family('policy_version', 'gauge', 'Version of the trust policy that counts.', [
        ` ${content.version}`,
      ]),
      ...family('policy_expires_timestamp_seconds', 'gauge', 'When the policy ends.', [
        ` ${Date.parse(content.expires) / 1000}`,
      ]),
      ...family('log_entries', 'gauge', 'Entries of the log that were read.', [
        ` ${registry.log?.size ?? 0}`,
      ]),
      ...family('refused', 'gauge', '1 while a policy or log that is there is not believed.', [
        ` ${refusal === undefined ? 0 : 1}`,
      ]),
      ...family('event_streams', 'gauge', 'Readers of events.', [` ${readers}`]),
      '# EOF',
      '',
    ].join('\n')
  }

  #durations(): readonly string[] {
    return [
      ...bounds.map((bound, at) => `_bucket{le="${bound}"} ${this.#within[at] ?? 0}`),
      `_bucket{le="+Inf"} ${this.#count}`,
      `_count ${this.#count}`,
      `_sum ${this.#seconds}`,
    ]
  }
}

function family(name: string, type: string, help: string, samples: readonly string[]): string[] {
  const whole = `iqchains_registry_${name}`
  const unit = name.endsWith('_seconds') ? [`# UNIT ${whole} seconds`] : []
  return [
    `# TYPE ${whole} ${type}`,
    ...unit,
    `# HELP ${whole} ${help}`,
    ...samples.map((sample) => whole + sample),
  ]
}
