import { AdjustmentSchema, AuthSchemeSchema } from '../item/index.ts'
import { closed, count, decimal, literals, orNull, sha256, Type, text } from '../schema/index.ts'

/** What is published of a beacon's round. */
const Beacon = closed({
  chain: sha256('Hash of the chain of rounds.'),
  round: count('The round.', 1),
  signature: Type.String({ pattern: '^([0-9a-f]{2}){32,96}$', description: 'Of the round, hex.' }),
})

/**
 * How the order of the items was drawn. Free: whoever ran it chose the seed. Drawn: from a salt that an
 * entry of a log committed to, and from what nobody could know when that entry was made.
 */
export const DrawSchema = Type.Optional(
  Type.Union([
    closed({ kind: Type.Literal('free') }),
    closed({
      kind: Type.Literal('drawn'),
      salt: sha256('The secret of the intent, 32 bytes in hex, revealed.'),
      intent: closed({
        origin: text('Name of the log.'),
        index: count('Of the intent in it.'),
        leaf: sha256('Leaf hash of the intent (RFC 6962).'),
      }),
      beacon: orNull(Beacon),
      nonces: Type.Array(
        closed({
          keyid: text("OpenSSH fingerprint of another operator's key.", 64),
          signature: text('Over the leaf hash of the intent; base64.', 128),
        }),
        { maxItems: 16, description: 'In the order that the intent names.' },
      ),
    }),
  ]),
)

/** By which way the node was asked; reports of before do not tell. */
export const RouteSchema = Type.Optional(
  closed({
    kind: literals(['direct', 'portal']),
    covert: Type.Boolean({
      description: 'Whether care was taken that the node could not know that it was tested.',
    }),
  }),
)

/** How a run was made, as every version publishes it. */
export const settings = {
  seed: text('Decides the order in which items are asked.', 128),
  fewshotSeed: count('Decides which examples stand before an item.'),
  attempt: count('Which test of the node on a pool of this suite it is, from 1.', 1),
  calibration: orNull(sha256('SHA-256 of the item parameters in use; null: none.')),
  concurrency: count('Relays in flight at most.', 1),
  temperature: orNull(decimal('0 = greedy; null: as each task says.')),
  maxTokens: orNull(count('Tokens of an answer at most; null: as each task says.', 1)),
  timeoutMs: count('Milliseconds given to one relay.', 1),
  limit: orNull(count('Items asked per task at most; null: all.', 1)),
  stream: Type.Boolean({ description: 'Whether answers were asked for as event streams.' }),
}

/** What reports of before do not tell of their settings. */
export const laterSettings = {
  epoch: Type.Optional(
    text(
      'The epoch whose alpha the test has its share of; absent: all tests of the node share one alpha.',
      32,
    ),
  ),
  maxItems: Type.Optional(
    count('Items that could be asked where a chain allows fewer; absent: as each chain says.', 1),
  ),
}

/** How the relays in flight changed. */
export const Pace = closed({
  changes: Type.Array(
    closed({
      atMs: count('Milliseconds from the start of the run.'),
      from: count('In flight at most, before.'),
      to: count('In flight at most, from then on.'),
      why: Type.Union(
        [
          Type.Literal('start'),
          Type.Literal('growth'),
          Type.Literal('overload'),
          Type.Literal('latency'),
          Type.Literal('away'),
          Type.Literal('returned'),
        ],
        { description: 'What changed it.' },
      ),
    }),
    { maxItems: 512, description: 'How many relays could be in flight, and when.' },
  ),
  omitted: count('Later changes that are left out.'),
})

/** What a node that draws does with seeds; absent where that was not checked. */
export const SeedsSchema = Type.Optional(
  closed({
    sent: Type.Boolean({ description: 'Whether seeds were sent: a node may refuse them.' }),
    told: literals(['as-asked', 'another', 'untold']),
    again: orNull(decimal('Mean difference of two pictures of one prompt and one seed, 0-255.')),
    other: orNull(decimal('The same for two seeds.')),
  }),
)

/** What a run cost; reports of before do not tell. */
export const relays = Type.Optional(
  closed({
    samples: count(
      'For the samples of the run, those asked again and those that came too late included.',
    ),
    further: count('For control requests, counting and probing, and for answers that were lost.'),
    cap: orNull(
      count('Items that may be asked at most, whatever the evidence; null: all of them.'),
    ),
  }),
)

const Extra = closed({
  name: text('Name.'),
  value: orNull(Type.String({ maxLength: 1024, description: 'null: a secret.' })),
})

/** What was added to the requests of a run, and what of them was not sent; secrets left out. */
export const RequestsSchema = closed({
  auth: AuthSchemeSchema,
  headers: Type.Array(Extra, { maxItems: 64, description: 'Headers that the user added.' }),
  query: Type.Array(Extra, { maxItems: 64, description: "Fields added to each URL's query." }),
  extraBody: Type.Record(Type.String(), Type.Unknown(), {
    description: 'Fields that the user added to each request for an answer.',
  }),
  adjustments: Type.Array(AdjustmentSchema, {
    maxItems: 64,
    description: 'What the node refused of the requests, and what was done instead.',
  }),
})
