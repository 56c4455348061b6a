import { decimal, literals, type Static, sha256, Type } from '../schema/index.ts'
import { epochCalendars } from './epoch.ts'

const probability = (description: string) =>
  Type.String({ pattern: '^0\\.[0-9]{1,9}$', description })

const Limits = Type.Object(
  {
    inputTokens: Type.Integer({
      minimum: 1,
      description: 'Tokens a caller may send in one relay.',
    }),
    outputTokens: Type.Integer({
      minimum: 1,
      description: 'Tokens a node must be able to return.',
    }),
    beyond: Type.Optional(
      Type.Union([Type.Literal('drop'), Type.Literal('any')], {
        description:
          'drop: a node must refuse larger calls; any: it may answer them. Default any: whoever pays for the relay may drop them too.',
      }),
    ),
  },
  { additionalProperties: false },
)

const Service = Type.Object(
  {
    class: Type.Union([Type.Literal('realtime'), Type.Literal('batch')], {
      description: 'realtime: latency is bounded; batch: slower and cheaper.',
    }),
    p95LatencyMs: Type.Integer({
      minimum: 1,
      description: '95 % of relays must be answered within this many milliseconds.',
    }),
    p95FirstTokenMs: Type.Optional(
      Type.Integer({
        minimum: 1,
        description:
          'Of 95 % of relays the first token must come within this many milliseconds; of an answer that is not streamed it comes with the last. Default: no bound.',
      }),
    ),
  },
  { additionalProperties: false },
)

/** The literal reading of "a score of 70": the point score over the whole suite. */
const FullRule = Type.Object({ rule: Type.Literal('full') }, { additionalProperties: false })

/** A sequential test: asks until the evidence is strong enough, or the cap is reached. */
const EvidenceRule = Type.Object(
  {
    rule: Type.Literal('evidence'),
    alpha: probability('Greatest probability of ever certifying a node below the zone.'),
    beta: probability('Greatest probability of ever denying a node above the zone.'),
    indifference: decimal(
      'Half-width in points of the zone around minScore in which either verdict is acceptable.',
    ),
    maxRelays: Type.Integer({
      minimum: 1,
      maximum: 1_000_000,
      description: 'Items asked at most; undecided then, the verdict is inconclusive.',
    }),
    leastItems: Type.Optional(
      Type.Integer({
        minimum: 1,
        maximum: 1_000_000,
        description: 'Items behind a certificate at least, however early the evidence is there.',
      }),
    ),
  },
  { additionalProperties: false },
)

/** The versions of a suite that decide a chain. */
export const SuiteRange = Type.Object(
  {
    name: Type.String({ minLength: 1 }),
    versions: Type.String({
      pattern: '^\\^?[0-9]+\\.[0-9]+\\.[0-9]+$',
      description: 'An exact version, or ^major.minor.patch for compatible later ones.',
    }),
    digest: Type.Optional(
      sha256('Digest of the one suite that decides; another under its name decides nothing.'),
    ),
  },
  { additionalProperties: false },
)

const Chain = Type.Object(
  {
    id: Type.String({
      pattern: '^[a-zA-Z0-9_-]{1,42}$',
      description: 'Service id on the network.',
    }),
    name: Type.String({ minLength: 1, maxLength: 169 }),
    modality: Type.Union([Type.Literal('text'), Type.Literal('image')]),
    suite: Type.Union([SuiteRange, Type.Null()], {
      description: 'The suite that decides; null while the chain has none and cannot be certified.',
    }),
    minScore: Type.Union([decimal('Least composite score, 0-100.'), Type.Null()]),
    pricePerRelayUsd: Type.Union([decimal('USD per relay.'), Type.Null()], {
      description: 'null: the DAO has set no price yet.',
    }),
    limits: Type.Union([Limits, Type.Null()]),
    service: Service,
    decision: Type.Union([FullRule, EvidenceRule]),
    certificateDays: Type.Integer({ minimum: 1, maximum: 366, description: 'Validity in days.' }),
    note: Type.Optional(Type.String()),
  },
  { additionalProperties: false },
)

/** Shape of `tiers.json`; published as `schemas/tiers.schema.json`. */
export const TiersSchema = Type.Object(
  {
    $schema: Type.Optional(Type.String()),
    schema: Type.Literal('iqchains/tiers/v1'),
    maxUnparsedRate: decimal(
      'Share of answers (0-1) from which nothing could be read, above which nothing is certified.',
    ),
    maxMissingRate: decimal(
      'Share of items (0-1) without any answer, above which nothing is certified.',
    ),
    epoch: Type.Optional(
      literals(
        epochCalendars,
        'Part of the calendar, UTC, in which the tests of a node share alpha; the next one starts afresh. Default: one alpha for ever.',
      ),
    ),
    chains: Type.Array(Chain, { minItems: 1 }),
  },
  { additionalProperties: false, title: 'IQ Chains: capability and price tiers' },
)

export type Tiers = Static<typeof TiersSchema>
export type Chain = Static<typeof Chain>
export type EvidenceRule = Static<typeof EvidenceRule>
