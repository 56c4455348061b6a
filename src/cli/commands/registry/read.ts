import Table from 'cli-table3'
import { IqError } from '../../../errors/index.ts'
import type { Standing } from '../../../registry/index.ts'
import { createOutput } from '../../terminal/output.ts'
import { plainText } from '../../terminal/plain-text.ts'
import { type OpenedRegistry, openRegistry, type RegistryOptions } from './opened.ts'

/** `registry list [chain]` */
export async function listCommand(
  chain: string | undefined,
  options: RegistryOptions,
): Promise<void> {
  const output = createOutput(options)
  using opened = await openRegistry(options, output.note)
  const { registry, policy, at } = opened
  const chains = registry.chains(policy.trust, at)
  if (chain === undefined) {
    for (const one of chains) output.event('chain', { ...one, at: at.toISOString() })
    const rows = chains.map(({ id, name, minScore, terms, valid }) => [
      id,
      name,
      minScore ?? '',
      terms?.pricePerRelayUsd ?? '',
      String(valid),
    ])
    output.result(tableOf(['chain', 'name', 'score', 'USD a relay', 'nodes now'], rows))
    return
  }
  requireChain(chain, chains, options.registry)
  const standings = registry.nodesOf(chain, policy.trust, at)
  for (const standing of standings) output.event('standing', eventOf(standing))
  const rows = standings.map(({ report, state, until, operators }) => [
    plainText(report.node.url),
    plainText(report.node.model ?? ''),
    state,
    report.score?.value ?? '',
    until.slice(0, 10),
    operators.join(', '),
  ])
  output.result(tableOf(['node', 'model', 'state', 'score', 'until', 'certified by'], rows))
}

function requireChain(
  chain: string,
  chains: ReturnType<OpenedRegistry['registry']['chains']>,
  folder: string,
): void {
  if (chains.some(({ id }) => id === chain)) return
  const known = chains.map(({ id }) => id).join(', ') || 'none yet'
  throw new IqError('USAGE', `${folder}: nobody was ever certified for '${chain}'`, {
    next: `chains there: ${known}`,
  })
}

/** `registry check <node> <chain>`: exit 0 when the node may serve the chain, 3 when not. */
export async function checkCommand(
  node: string,
  chain: string,
  options: RegistryOptions,
): Promise<void> {
  const output = createOutput(options)
  using opened = await openRegistry(options, output.note)
  const { registry, policy, at } = opened
  const standings = registry
    .standingsOf(node, policy.trust, at)
    .filter((standing) => standing.chain === chain)
  const best = standings.find(({ state }) => state === 'valid') ?? standings.at(-1)
  if (best !== undefined) output.event('standing', eventOf(best))
  if (best?.state === 'valid') {
    const by = best.operators.join(', ')
    output.result(`valid until ${best.until}; certified by ${by}; report ${best.report.digest}\n`)
    return
  }
  const why =
    best === undefined
      ? 'no report certifies it'
      : `${best.state}${best.reasons.map(({ detail }) => `; ${detail}`).join('')}`
  throw new IqError('TIER_NOT_MET', `${node} may not serve ${chain}: ${why}`)
}

function eventOf({ chain, state, report, until, operators, reasons }: Standing) {
  return {
    chain,
    state,
    node: report.node.digest,
    url: report.node.url,
    until,
    operators: [...operators],
    reasons: reasons.map(({ code }) => code),
    report: report.digest,
  }
}

function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const table = new Table({ head: [...head], style: { head: [], border: [] } })
  table.push(...rows.map((row) => [...row]))
  return `${table.toString()}\n`
}
