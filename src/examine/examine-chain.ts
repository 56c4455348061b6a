import type { Chain } from '../chains/index.ts'
import {
  type Access,
  type Credentials,
  defaultExchangeLimits,
  openNode,
  persistent,
  systemClock,
} from '../node/index.ts'
import {
  type CountingMethod,
  checkLimits,
  type LimitCheck,
  type LimitsProbe,
  type TokenLimits,
} from '../verdict/index.ts'
import type { Capabilities } from './capabilities.ts'
import { type Finding, fail, info, pass, warn } from './finding.ts'
import { probeLimits } from './limits/index.ts'

export interface ChainOrder {
  readonly chain: Chain
  readonly credentials: Credentials
  readonly extraBody?: Readonly<Record<string, unknown>> | undefined
  readonly access?: Access | undefined
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
  const { limits } = chain
  if (limits === null) {
    return { findings: [...service, info('limits', `${chain.id} has no limits`)], limits: null }
  }
  const probe = await probeChain(known, limits, order)
  const counted = info('tokens', `input tokens are counted by ${methods[probe.counted]}`)
  const checks = checkLimits(probe).map((check) => findingOf(check, limits))
  return { findings: [...service, counted, ...checks], limits: probe }
}

function judgeService(
  { latencyMs, firstTokenMs = latencyMs }: Capabilities,
  { id, service }: Chain,
): readonly Finding[] {
  const { p95LatencyMs, p95FirstTokenMs } = service
  return [
    ...judgeBound('service', 'p95', latencyMs?.p95, p95LatencyMs, id),
    ...judgeBound(
      'service-first-token',
      'p95 to the first token',
      firstTokenMs?.p95,
      p95FirstTokenMs,
      id,
    ),
  ]
}

function judgeBound(
  finding: string,
  what: string,
  measured: number | undefined,
  bound: number | undefined,
  chain: string,
): readonly Finding[] {
  if (measured === undefined || bound === undefined) return []
  const told = `${what} is ${measured} ms, ${chain} allows ${bound} ms`
  return measured <= bound
    ? [pass(finding, told)]
    : [warn(finding, told, 'make the node faster, or choose a batch chain')]
}

async function probeChain(
  { url, model, adjustments, protocols: [protocol = 'chat'] }: Capabilities,
  limits: TokenLimits,
  { chain, credentials, extraBody, access, signal }: ChainOrder,
): Promise<LimitsProbe> {
  const bounds = { ...defaultExchangeLimits, totalMs: chain.service.p95LatencyMs }
  const descriptor = { url, protocol, model: model ?? undefined }
  const node = openNode(descriptor, {
    ...credentials,
    extraBody,
    adjustments,
    concurrency: 1,
    limits: bounds,
    access,
  })
  try {
    return await probeLimits(persistent(node, systemClock), limits, signal)
  } finally {
    await node.close()
  }
}

const methods: Readonly<Record<CountingMethod, string>> = {
  usage: "the node's own usage, chat template included",
  tokenize: "the node's own /tokenize, without a chat template",
  o200k_base: 'the o200k_base tokenizer: an estimate, since the node does not count',
}

function findingOf({ id, holds, text }: LimitCheck, { beyond }: TokenLimits): Finding {
  const isInside = id.endsWith('inside')
  switch (holds) {
    case 'yes':
      return pass(id, text)
    case 'untold':
      return info(id, text)
    case 'failed':
      return isInside ? fail(id, text, serve) : info(id, text)
    case 'no':
      if (isInside) return fail(id, text, serve)
      return beyond === 'drop' ? fail(id, text, drop) : info(id, text)
  }
}

const serve = 'let the server take calls up to the limits of the chain'
const drop = 'drop calls beyond the limits of the chain with status 400 or 413'
