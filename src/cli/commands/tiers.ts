import { table } from '../../report/index.ts'
import { loadTiers } from '../../tiers/index.ts'
import { tiersFile } from '../bundled.ts'
import { createOutput } from '../output.ts'

/** `tiers check` */
export async function checkTiers(
  file: string | undefined,
  options: { json?: boolean },
): Promise<void> {
  const output = createOutput(options)
  const tiers = await loadTiers(tiersFile(file))
  output.event('tiers', { path: tiers.path, digest: tiers.digest, chains: tiers.chains })
  const rows = tiers.chains.map((chain) => [
    chain.id,
    chain.modality,
    chain.minScore === null ? '-' : `>= ${chain.minScore}`,
    chain.suite ? `${chain.suite.name} ${chain.suite.versions}` : 'none yet',
    chain.pricePerRelayUsd === null ? 'not set' : `$${chain.pricePerRelayUsd}`,
    chain.limits ? `${chain.limits.inputTokens} in, ${chain.limits.outputTokens} out` : '-',
    `${chain.service.class}, p95 <= ${chain.service.p95LatencyMs / 1000} s`,
    `${chain.certificateDays} days`,
  ])
  const head = ['chain', 'modality', 'score', 'suite', 'per relay', 'tokens', 'service', 'valid']
  output.result(
    `${table(
      head,
      rows,
      head.map(() => 'left'),
    )}\n`,
  )
  for (const { id, note } of tiers.chains) if (note) output.result(`${id}: ${note}\n`)
  output.note(`${tiers.path} is valid; sha256 ${tiers.digest}`)
}
