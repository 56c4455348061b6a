import { sha256Hex } from '../../digest/index.ts'
import { type InTotoStatement, statementType } from '../../envelope/index.ts'
import { type Signer, signInToto } from '../../sign/index.ts'
import type { Snapshot } from '../snapshot.ts'

/** Type of the predicate of an allowlist. */
const allowlistType = 'https://iqchains.org/attestation/allowlist/v1'

/** Hours for which a gateway may use a list: an older one must be asked for again. */
const freshHours = 24

/** A list of the nodes that may serve a chain, and its signature. */
export interface Allowlist {
  readonly chain: string
  /** `allowlist.json`, bytes that the bundle is about. */
  readonly list: Buffer
  /** Sigstore bundle of the registry's key. */
  readonly bundle: Buffer
}

/** Signs for each chain who may serve it: what a gateway polls. */
export async function allowlistsOf(
  { registry, trust, at }: Snapshot,
  signer: Signer,
): Promise<readonly Allowlist[]> {
  const until = new Date(at.getTime() + freshHours * 3_600_000)
  return Promise.all(
    registry.chainIds().map(async (id) => {
      const valid = registry.nodesOf(id, trust, at).filter(({ state }) => state === 'valid')
      const list = Buffer.from(
        `${JSON.stringify(
          {
            schema: 'iqchains/allowlist/v1',
            chain: id,
            asOf: at.toISOString(),
            freshUntil: until.toISOString(),
            policy: trust.digest,
            nodes: valid.map(({ report, until: ends }) => ({
              node: report.node.digest,
              url: report.node.url,
              model: report.node.model,
              score: report.score?.value ?? null,
              validUntil: ends,
              report: report.digest,
              logIndex: report.facts.log?.index ?? null,
            })),
          },
          null,
          1,
        )}\n`,
      )
      const statement = statementOf(id, list, at, until, signer.keyid)
      return { chain: id, list, bundle: await signInToto(statement, signer, []) }
    }),
  )
}

function statementOf(
  chain: string,
  list: Buffer,
  at: Date,
  until: Date,
  keyid: string,
): InTotoStatement {
  return {
    _type: statementType,
    subject: [{ name: 'allowlist.json', digest: { sha256: sha256Hex(list) } }],
    predicateType: allowlistType,
    predicate: {
      chain,
      verifier: { id: `urn:iqchains:registry:${keyid}` },
      asOf: at.toISOString(),
      freshUntil: until.toISOString(),
    },
  }
}
