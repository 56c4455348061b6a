import { BeaconSchema } from '../log/index.ts'
import {
  closed,
  count,
  decimal,
  literals,
  orNull,
  type Static,
  sha256,
  Type,
  text,
  timestamp,
} from '../schema/index.ts'

/** What a key may do. */
const roles = ['root', 'certifier', 'log', 'witness', 'registry', 'timestamp'] as const
export type Role = (typeof roles)[number]

const keyid = Type.String({
  pattern: '^SHA256:[A-Za-z0-9+/]{43}$',
  description: 'OpenSSH fingerprint of the key; of a certificate its SHA-256.',
})

const Key = closed({
  keyid,
  algorithm: literals(['ed25519', 'ecdsa-p256', 'x509']),
  pem: Type.String({
    maxLength: 8192,
    description:
      'The public key, SPKI in PEM; of a timestamp authority the certificate it signs with.',
  }),
  operator: text('Who holds it; two keys of one operator count once.'),
  roles: Type.Array(literals(roles), { minItems: 1, maxItems: roles.length, uniqueItems: true }),
  name: orNull(text('What a log or witness signs under; null for other roles.')),
  validFrom: timestamp('From when its signatures count.'),
  validTo: orNull(timestamp('Until when; null: no end.')),
  revoked: orNull(
    closed({
      at: timestamp('From when it is not believed.'),
      reason: literals(['compromise', 'retired']),
      note: text('Why, for people.', 1024),
    }),
  ),
})

const Rules = closed({
  suites: Type.Array(
    closed({
      name: text('Name of the suite.'),
      digest: sha256('Digest of the suite.'),
      tiers: Type.Array(sha256('SHA-256 of a tiers file.'), { minItems: 1, maxItems: 256 }),
    }),
    { maxItems: 256, description: 'Accepted suites, each with the tiers files that go with it.' },
  ),
  harness: Type.Array(text('A version of the harness.', 64), {
    maxItems: 256,
    description: 'Accepted versions of the harness.',
  }),
  quorum: closed({
    operators: count('Different operators that must agree.', 1),
    mode: literals(['cosign', 'replicate']),
    scoreTolerance: decimal('Points by which replicated scores may differ.'),
    windowDays: count('Days within which the replicated runs must lie.', 1),
  }),
  maxAgeDays: count('Days after its evaluation for which a report counts.', 1),
  clockSkewSeconds: count('Seconds by which clocks may differ.'),
  transcript: literals(['required', 'optional']),
  log: closed({
    required: Type.Boolean({ description: 'Whether a proof of inclusion in a log is needed.' }),
    intents: literals(['required', 'optional']),
    witnesses: count('Different operators of witnesses that must have cosigned.'),
    withinSeconds: count('Seconds after the evaluation within which that must have happened.'),
  }),
})

/** Shape of what a trust file signs; published as `schemas/trust.schema.json`. */
export const TrustSchema = Type.Object(
  {
    schema: Type.Literal('iqchains/trust/v1'),
    version: count('Rises by one with each change.', 1),
    issued: timestamp('When this version was made.'),
    expires: timestamp('From then on a newer version is needed.'),
    root: closed({
      threshold: count('Root keys that must sign a version.', 1),
      keyids: Type.Array(keyid, { minItems: 1, maxItems: 32, uniqueItems: true }),
    }),
    keys: Type.Array(Key, { minItems: 1, maxItems: 1024 }),
    rules: Rules,
    beacons: Type.Optional(
      Type.Array(BeaconSchema, {
        maxItems: 16,
        description: 'Public randomness that may go into seeds. Default: none.',
      }),
    ),
  },
  { additionalProperties: false, title: 'IQ Chains: trust policy' },
)

/** The signed content of a trust file. */
export type TrustContent = Static<typeof TrustSchema>
export type TrustKeyContent = TrustContent['keys'][number]
