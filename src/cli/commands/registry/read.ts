import { readAllowlist } from '../../../allowlist/index.ts'
import { loadPublicKey } from '../../../envelope/index.ts'
import { IqError } from '../../../errors/index.ts'
import { readBytesNow } from '../../../files/index.ts'
import { type Standing, whyNot } from '../../../registry/index.ts'
import { table } from '../../render/table.ts'
import { createOutput, type Output } from '../../terminal/output.ts'
import { plainText } from '../../terminal/plain-text.ts'
import { type OpenedRegistry, openRegistry, type RegistryOptions } from './opened.ts'

/** `registry list [chain]` */
export async function listCommand(
  chain: string | undefined,
  options: RegistryOptions,
): Promise<void> {
  const output = createOutput(options)
  using opened = await openRegistry(options, output.note)
  if (chain === undefined) listChains(opened, output)
  else listNodes(chain, opened, output)
}

function listChains({ registry, policy, at }: OpenedRegistry, output: Output): void {
  const chains = registry.chains(policy.trust, at)
  for (const one of chains) output.event('chain', { ...one, at: at.toISOString() })
  const rows = chains.map(({ id, name, minScore, terms, valid }) => [
    id,
    name,
    minScore ?? '',
    terms?.pricePerRelayUsd ?? '',
    String(valid),
  ])
  const head = ['chain', 'name', 'score', 'USD/relay', 'nodes now']
  output.result(`${table(head, rows, ['left', 'left', 'right', 'right', 'right'])}\n`)
}

function listNodes(chain: string, { registry, policy, at }: OpenedRegistry, output: Output): void {
  const known = registry.chainIds()
  if (!known.includes(chain)) {
    throw new IqError('USAGE', `${registry.folder}: nobody was ever certified for '${chain}'`, {
      next: `chains there: ${known.join(', ') || 'none yet'}`,
    })
  }
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
  const head = ['node', 'model', 'state', 'score', 'until', 'certified by']
  output.result(`${table(head, rows, ['left', 'left', 'left', 'right', 'left', 'left'])}\n`)
}

export interface CheckOptions extends RegistryOptions {
  readonly allowlist?: string
  /** PEM file of the registry's public key. */
  readonly key?: string
}

/** `registry check <node> <chain>`: exit 0 when the node may serve the chain, 3 when not. */
export async function checkCommand(
  node: string,
  chain: string,
  options: CheckOptions,
): Promise<void> {
  const output = createOutput(options)
  if (options.allowlist !== undefined) {
    checkAllowlist(node, chain, options.allowlist, options, output)
    return
  }
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
      : [best.state, whyNot(best)].filter((words) => words !== '').join('; ')
  throw new IqError('TIER_NOT_MET', `${node} may not serve ${chain}: ${why}`)
}

/** By a signed list alone: no registry, no policy. */
function checkAllowlist(
  node: string,
  chain: string,
  path: string,
  { key, at }: CheckOptions,
  output: Output,
): void {
  if (key === undefined) {
    throw new IqError('USAGE', `${path}: a list is worth what its signature is`, {
      next: "name the registry's public key with --key",
    })
  }
  const publicKey = loadPublicKey(readBytesNow(key, { code: 'CONFIG' }).toString('utf8'), key)
  const now = at === undefined ? new Date() : new Date(at)
  const list = readAllowlist(readBytesNow(path, { code: 'CONFIG' }), publicKey, now)
  const one = list.nodes.find((listed) => listed.node === node || listed.url === node)
  if (list.chain !== chain || one === undefined) {
    const why = list.chain === chain ? 'it is not on the list' : `the list is of ${list.chain}`
    throw new IqError('TIER_NOT_MET', `${node} may not serve ${chain}: ${why}, as of ${list.asOf}`)
  }
  const { operators, validUntil, report, url } = one
  const state = { chain, state: 'valid', node: one.node, url, until: validUntil }
  output.event('standing', { ...state, operators: [...operators], reasons: [], report })
  const by = operators.join(', ')
  output.result(
    `valid until ${validUntil}; certified by ${by}; list fresh until ${list.freshUntil}\n`,
  )
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
