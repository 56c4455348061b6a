import type { Chain, LoadedTiers } from '../../chains/index.ts'
import type { TokenLimits } from '../../verdict/index.ts'
import { table } from './table.ts'

/** The chains of a tiers file, as text for a terminal. */
export function tiersText({ chains }: LoadedTiers): string {
  const head = ['chain', 'modality', 'score', 'suite', 'per relay', 'tokens', 'service', 'valid']
  const rows = chains.map((chain) => [
    chain.id,
    chain.modality,
    chain.minScore === null ? '-' : `>= ${chain.minScore}`,
    chain.suite ? `${chain.suite.name} ${chain.suite.versions}` : 'none yet',
    chain.pricePerRelayUsd === null ? 'not set' : `$${chain.pricePerRelayUsd}`,
    chain.limits ? limitsInWords(chain.limits) : '-',
    serviceInWords(chain.service),
    `${chain.certificateDays} days`,
  ])
  const left = head.map(() => 'left' as const)
  const notes = chains.flatMap(({ id, note }) => (note ? [`${id}: ${note}`] : []))
  return [table(head, rows, left), ...notes].join('\n')
}

function limitsInWords({ inputTokens, outputTokens, beyond }: TokenLimits): string {
  const larger = beyond === 'drop' ? ', larger dropped' : ''
  return `${inputTokens} in, ${outputTokens} out${larger}`
}

function serviceInWords({ class: kind, p95LatencyMs, p95FirstTokenMs }: Chain['service']): string {
  const first = p95FirstTokenMs === undefined ? '' : `, first token ${p95FirstTokenMs / 1000} s`
  return `${kind}, p95 <= ${p95LatencyMs / 1000} s${first}`
}
