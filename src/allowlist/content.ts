import { sha256Hex } from '../digest/index.ts'
import { type InTotoStatement, statementType } from '../envelope/index.ts'
import {
  chainId,
  closed,
  count,
  orNull,
  type Static,
  score,
  sha256,
  Type,
  text,
  timestamp,
} from '../schema/index.ts'

/** Hours for which a gateway may use a list: an older one must be asked for again. */
export const allowlistHours = 24

/** Type of the predicate of an allowlist. */
export const allowlistType = 'https://iqchains.org/attestation/allowlist/v1'

const Node = closed({
  node: sha256('SHA-256 of node.json.'),
  url: text('Address of the node.', 2048),
  model: orNull(text('Model asked for.')),
  score: orNull(score('Composite score, rounded down.')),
  validUntil: timestamp('When the first certificate that counts ends: no call goes to it then.'),
  operators: Type.Array(text('An operator of certifiers whose reports count.')),
  report: sha256('SHA-256 of the bundle of the newest report.'),
  logIndex: orNull(count('Entry of that report in the log.')),
})

const Log = closed({
  origin: text('Name of the log.'),
  size: count('Entries that were read for withdrawals.'),
  root: sha256('Root of the tree of these entries (RFC 6962).'),
})

/** `allowlist.json`: the predicate of the statement that the key of a registry signs. */
export const AllowlistSchema = closed(
  {
    schema: Type.Literal('iqchains/allowlist/v1'),
    chain: chainId,
    asOf: timestamp('When the registry was asked.'),
    freshUntil: timestamp('When nobody may use the list any more.'),
    policy: sha256('Digest of the trust policy that decided.'),
    log: orNull(Log),
    nodes: Type.Array(Node, { description: 'Best score first.' }),
  },
  'Nodes that may serve a chain.',
)

export type Allowlist = Static<typeof AllowlistSchema>

/** The bytes of `allowlist.json`, and the statement to be signed about them, which holds them whole. */
export function allowlistStatement(list: Allowlist): {
  readonly bytes: Buffer
  readonly statement: InTotoStatement
} {
  const bytes = Buffer.from(`${JSON.stringify(list, null, 1)}\n`)
  const statement = {
    _type: statementType,
    subject: [{ name: 'allowlist.json', digest: { sha256: sha256Hex(bytes) } }],
    predicateType: allowlistType,
    predicate: list,
  } as const
  return { bytes, statement: { ...statement, subject: [...statement.subject] } }
}
