import { type Chain, loadTiers } from '../../chains/index.ts'
import { table } from '../../publish/index.ts'
import type { TokenLimits } from '../../verdict/index.ts'
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
    chain.limits ? limitsInWords(chain.limits) : '-',
    serviceInWords(chain.service),
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

function limitsInWords({ inputTokens, outputTokens, beyond }: TokenLimits): string {
  const larger = beyond === 'drop' ? ', larger dropped' : ''
  return `${inputTokens} in, ${outputTokens} out${larger}`
}

function serviceInWords({ class: kind, p95LatencyMs, p95FirstTokenMs }: Chain['service']): string {
  const first = p95FirstTokenMs === undefined ? '' : `, first token ${p95FirstTokenMs / 1000} s`
  return `${kind}, p95 <= ${p95LatencyMs / 1000} s${first}`
}
