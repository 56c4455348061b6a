import type { Chain } from '../chains/index.ts'
import { type Access, type Credentials, defaultExchangeLimits, readKey } from '../node/index.ts'
import { type Capabilities, writeCapabilities } from './capabilities.ts'
import { examineNode } from './examine.ts'
import { type ChainExamined, examineChain } from './examine-chain.ts'
import type { Finding, Level } from './finding.ts'
import { examineMachine, type MachineOrder } from './machine/index.ts'

/** Whether a finding is about the node, or about the machine that would certify it. */
export type About = 'machine' | 'node'

export interface DoctorOrder {
  readonly url: string
  readonly model: string | undefined
  readonly access: Access | undefined
  /** Beside the API key. */
  readonly credentials?: Omit<Credentials, 'key'> | undefined
  /** Fields that are added to each request for a generation. */
  readonly extraBody?: Readonly<Record<string, unknown>> | undefined
  /** Milliseconds that one request may take. */
  readonly timeoutMs: number
  /** Whose limits are probed too. */
  readonly chain: Chain | undefined
  /** What of this machine is examined; the API key is read where it says. */
  readonly machine: MachineOrder
  /** Where capabilities are kept for the next run. */
  readonly nodes: string
  /** Told as soon as something is found. */
  readonly onFinding: (about: About, finding: Finding) => void
  readonly signal: AbortSignal
}

export interface Diagnosis {
  /** undefined where the node answers none of the protocols, or stops answering. */
  readonly capabilities: Capabilities | undefined
  readonly limits: ChainExamined['limits'] | undefined
  /** How many findings there are of each level. */
  readonly count: (level: Level, about?: About) => number
}

/**
 * Examines this machine, a node and, where a chain is named, the node at the limits of that chain;
 * keeps what a run can use.
 * @throws IqError `USAGE` for a URL that is refused, `CONFIG` for a key of no use, `DISK`
 */
export async function diagnose(order: DoctorOrder): Promise<Diagnosis> {
  const { url, model, access, extraBody, chain, signal } = order
  const found: { readonly about: About; readonly level: Level }[] = []
  const tell = (about: About) => (finding: Finding) => {
    found.push({ about, level: finding.level })
    order.onFinding(about, finding)
  }
  const machineFindings = await examineMachine(order.machine)
  machineFindings.forEach(tell('machine'))
  const { key } = await readKey(order.machine.apiKey)
  const credentials = { ...order.credentials, key }
  const limits = { ...defaultExchangeLimits, totalMs: order.timeoutMs }
  const onFinding = tell('node')
  const reach = { credentials, extraBody, access, signal }
  const capabilities = await examineNode({ url, model, limits, onFinding, ...reach })
  if (capabilities !== undefined) writeCapabilities(order.nodes, capabilities, model)
  const examined =
    capabilities !== undefined && chain !== undefined
      ? await examineChain(capabilities, { chain, ...reach })
      : undefined
  examined?.findings.forEach(onFinding)
  return {
    capabilities,
    limits: examined?.limits,
    count: (level, about) =>
      found.filter((one) => one.level === level && (about ?? one.about) === one.about).length,
  }
}
