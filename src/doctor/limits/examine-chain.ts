import { defaultLimits, openNode, openWire } from '../../node/index.ts'
import type { Chain } from '../../tiers/index.ts'
import type { Capabilities } from '../capabilities.ts'
import { type Finding, fail, info, pass, warn } from '../finding.ts'
import { Subject } from '../subject.ts'
import { countByRoute } from '../token-route.ts'
import { judgeLimits, type LimitCheck } from './judge-limits.ts'
import { type ChainLimits, type LimitsProbe, probeLimits } from './probe-limits.ts'

export interface ChainOrder {
  readonly chain: Chain
  readonly key: string | undefined
  readonly signal: AbortSignal
}

export interface ChainExamined {
  readonly findings: readonly Finding[]
  /** `null` where the chain has no limits. */
  readonly limits: LimitsProbe | null
}

/**
 * Examines whether a node keeps the limits and the response time of a chain; every call may take
 * as long as the chain allows. Rejects only when the signal aborts.
 */
export async function examineChain(known: Capabilities, order: ChainOrder): Promise<ChainExamined> {
  const { chain } = order
  const service = judgeService(known, chain)
  if (chain.limits === null) {
    return { findings: [...service, info('limits', `${chain.id} has no limits`)], limits: null }
  }
  const probe = await probeChainLimits(known, chain.limits, order)
  return { findings: [...service, describeCount(probe), ...findingsOf(probe)], limits: probe }
}

function judgeService({ latencyMs }: Capabilities, { id, service }: Chain): readonly Finding[] {
  if (latencyMs === undefined) return []
  const told = `p95 is ${latencyMs.p95} ms, ${id} allows ${service.p95LatencyMs} ms`
  return latencyMs.p95 <= service.p95LatencyMs
    ? [pass('service', told)]
    : [warn('service', told, 'make the node faster, or choose a batch chain')]
}

async function probeChainLimits(
  { url, model, protocols, tokenize }: Capabilities,
  limits: ChainLimits,
  { chain, key, signal }: ChainOrder,
): Promise<LimitsProbe> {
  const [protocol = 'chat'] = protocols
  const asked = model ?? undefined
  const bounds = { ...defaultLimits, totalMs: chain.service.p95LatencyMs }
  await using resources = new AsyncDisposableStack()
  const node = openNode({ url, protocol, model: asked }, { key, concurrency: 1, limits: bounds })
  resources.defer(() => node.close())
  if (tokenize !== true) return await probeLimits(node, limits, { signal })
  const wire = openWire(url, { key, limits: bounds })
  resources.defer(() => wire.close())
  const subject = new Subject({ url, model: asked, key, wire, signal })
  return await probeLimits(node, limits, {
    tokenize: (text) => countByRoute(subject, protocol, text),
    signal,
  })
}

function describeCount({ counted, input }: LimitsProbe): Finding {
  if (input === null) {
    return warn(
      'tokens',
      'the node counts tokens so that no prompt of a known size can be made',
      'let the server send usage for every prompt',
    )
  }
  return info('tokens', `input tokens are counted by ${methods[counted]}`)
}

const methods: Readonly<Record<LimitsProbe['counted'], string>> = {
  usage: "the node's own usage, chat template included",
  tokenize: "the node's own /tokenize, without a chat template",
  o200k_base: 'the o200k_base tokenizer: an estimate, since the node does not count',
}

function findingsOf(probe: LimitsProbe): readonly Finding[] {
  return judgeLimits(probe).map(findingOf)
}

function findingOf({ id, holds, text }: LimitCheck): Finding {
  switch (holds) {
    case 'yes':
      return pass(id, text)
    case 'untold':
      return info(id, text)
    case 'no':
      return id.endsWith('inside')
        ? fail(id, text, 'let the server take calls up to the limits of the chain')
        : warn(id, text, 'drop calls beyond the limits of the chain with status 400 or 413')
  }
}
