import type { Snapshot } from '../snapshot.ts'

/** Counters of a server, as OpenMetrics. */
export class Metrics {
  readonly #requests = new Map<number, number>()

  count(status: number): void {
    this.#requests.set(status, (this.#requests.get(status) ?? 0) + 1)
  }

  text({ registry, trust, at }: Snapshot): string {
    const requests = [...this.#requests].map(
      ([status, count]) => `iqchains_registry_requests_total{status="${status}"} ${count}`,
    )
    const chains = registry
      .chains(trust, at)
      .map(({ id, valid }) => `iqchains_registry_valid_nodes{chain="${id}"} ${valid}`)
    return [
      '# TYPE iqchains_registry_requests counter',
      '# HELP iqchains_registry_requests Requests by status.',
      ...requests,
      '# TYPE iqchains_registry_valid_nodes gauge',
      '# HELP iqchains_registry_valid_nodes Nodes that may serve a chain now.',
      ...chains,
      '# EOF',
      '',
    ].join('\n')
  }
}
