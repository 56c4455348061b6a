import {
  checker,
  closed,
  count,
  orNull,
  type Static,
  sha256,
  Type,
  text,
  timestamp,
} from '../schema/index.ts'

const keyid = Type.String({
  pattern: '^SHA256:[A-Za-z0-9+/]{43}$',
  description: "OpenSSH fingerprint of the certifier's key.",
})

const signature = Type.String({
  pattern: '^[A-Za-z0-9+/]{40,128}={0,2}$',
  description: 'Over the domain line and this entry without its signature; base64.',
})

/** Before a run: what will be asked of which node. A result must follow until the deadline. */
const IntentSchema = closed({
  kind: Type.Literal('intent'),
  keyid,
  time: timestamp('When the certifier made it.'),
  deadline: timestamp('A report or a withdrawal must be in the log by then.'),
  node: sha256('SHA-256 of node.json.'),
  suite: sha256('Digest of the suite.'),
  tiers: sha256('SHA-256 of tiers.json.'),
  attempt: count('Which test of the node on this suite it is, from 1.', 1),
  epoch: Type.Optional(
    text('The epoch whose alpha the test has its share of; absent: all share one alpha.', 32),
  ),
  place: sha256("SHA-256 of the origin of the node's URL: another model there is the same place."),
  saltDigest: orNull(
    sha256('SHA-256 of the secret salt of the seed, which the report reveals; null: a free seed.'),
  ),
  beacon: orNull(
    closed({
      chain: sha256('Hash of the chain of rounds.'),
      round: count('Still to come when the intent was made; its signature goes into the seed.', 1),
    }),
  ),
  nonces: Type.Array(keyid, {
    maxItems: 16,
    description: 'Keys of others whose nonces go into the seed, all of them, in this order.',
  }),
  signature,
})

/** A signed statement was published. Recomputed from its bundle; the bundle has the signature. */
const ReportEntrySchema = closed({
  kind: Type.Literal('report'),
  keyid,
  payload: sha256('SHA-256 of the signed statement.'),
  signatureDigest: sha256('SHA-256 of the bytes of its signature.'),
  intent: orNull(count('Index of the intent it fulfils; null: none was logged.')),
})

/** What was said before no longer holds: a statement, or an intent that led to none. */
const WithdrawalSchema = closed({
  kind: Type.Literal('withdrawal'),
  keyid,
  time: timestamp('When the certifier made it.'),
  target: count('Index of the report or intent that is withdrawn.'),
  reason: text('Why, for people.', 1024),
  signature,
})

/** A later statement takes the place of an earlier one. */
const SupersessionSchema = closed({
  kind: Type.Literal('supersession'),
  keyid,
  time: timestamp('When the certifier made it.'),
  target: count('Index of the report that is replaced.'),
  by: count('Index of the report that takes its place.'),
  signature,
})

/** A version of the trust policy was published. */
const TrustEntrySchema = closed({
  kind: Type.Literal('trust'),
  version: count('Version of the trust file.', 1),
  sha256: sha256('SHA-256 of the trust file.'),
})

/** Shape of what a log holds, one entry for each leaf. */
const EntrySchema = Type.Union([
  IntentSchema,
  ReportEntrySchema,
  WithdrawalSchema,
  SupersessionSchema,
  TrustEntrySchema,
])

export type IntentEntry = Static<typeof IntentSchema>
export type ReportEntry = Static<typeof ReportEntrySchema>
export type WithdrawalEntry = Static<typeof WithdrawalSchema>
export type SupersessionEntry = Static<typeof SupersessionSchema>
export type TrustEntry = Static<typeof TrustEntrySchema>
export type LogEntry = IntentEntry | ReportEntry | WithdrawalEntry | SupersessionEntry | TrustEntry

export const checkEntry = checker(EntrySchema)
