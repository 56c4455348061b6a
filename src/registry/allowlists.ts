import { type Allowlist, allowlistHours, allowlistStatement } from '../allowlist/index.ts'
import { type Signer, signInToto } from '../sign/index.ts'
import type { Snapshot } from './snapshot.ts'

/** A list of the nodes that may serve a chain, and its signature. */
export interface SignedAllowlist {
  readonly chain: string
  /** `allowlist.json` */
  readonly list: Buffer
  /** `allowlist.sigstore.json`: Sigstore bundle of the registry's key, with the list in it. */
  readonly bundle: Buffer
}

/** Signs for each chain who may serve it: what a gateway polls. */
export async function signAllowlists(
  snapshot: Snapshot,
  signer: Signer,
): Promise<readonly SignedAllowlist[]> {
  const chains = snapshot.registry.chainIds()
  return Promise.all(chains.map((chain) => signAllowlist(snapshot, chain, signer)))
}

/** As `signAllowlists`, for one chain. */
export async function signAllowlist(
  snapshot: Snapshot,
  chain: string,
  signer: Signer,
): Promise<SignedAllowlist> {
  const { bytes, statement } = allowlistStatement(allowlistOf(snapshot, chain))
  return { chain, list: bytes, bundle: await signInToto(statement, signer, []) }
}

function allowlistOf({ registry, trust, at }: Snapshot, chain: string): Allowlist {
  const { log } = registry
  const valid = registry.nodesOf(chain, trust, at).filter(({ state }) => state === 'valid')
  return {
    schema: 'iqchains/allowlist/v1',
    chain,
    asOf: at.toISOString(),
    freshUntil: new Date(at.getTime() + allowlistHours * 3_600_000).toISOString(),
    policy: trust.digest,
    log: log === undefined ? null : { origin: log.origin, size: log.size, root: log.root },
    nodes: valid.map(({ report, until, operators }) => ({
      node: report.node.digest,
      url: report.node.url,
      model: report.node.model,
      score: report.score?.value ?? null,
      validUntil: until,
      operators: [...operators],
      report: report.digest,
      logIndex: report.facts.log?.index ?? null,
    })),
  }
}
