import { ProtocolSchema } from '../item/index.ts'
import {
  chainId,
  closed,
  count,
  decimal,
  orNull,
  rootHash,
  rule,
  score,
  sha256,
  signedDecimal,
  Type,
  text,
  timestamp,
} from '../schema/index.ts'
import { Limits } from './limits-schema.ts'
import { Pace, settings } from './run-parts.ts'

const Node = closed({
  url: Type.String({
    pattern: '^https?://[^/?#@\\\\\\s]+(/[^?#\\\\\\s]*)?$',
    maxLength: 2048,
    description: 'Origin and path; never user info, query or fragment.',
  }),
  protocol: ProtocolSchema,
  model: orNull(text('The model asked for.')),
  modelReported: Type.Array(text('A model the node said it used.'), {
    maxItems: 16,
    description: 'Sorted; a claim of the node.',
  }),
  control: Type.Union([Type.Literal('proven'), Type.Literal('claimed')], {
    description: 'Whether the operator was shown to control the URL when the run was made.',
  }),
  operator: orNull(
    closed({
      keyid: text("OpenSSH fingerprint of the operator's key.", 64),
      nonce: text('What was to be signed, with the origin of the URL.', 64),
      signature: text('Over iqchains-node-control-v1, the origin and the nonce; base64.'),
      publicKey: Type.Optional(
        text('The key itself, SPKI in PEM; reports of before have none.', 512),
      ),
    }),
  ),
})

const Suite = closed({
  name: text('Name of the suite.'),
  version: text('Version of the suite.', 64),
  digest: sha256('SHA-256 that addresses the suite.'),
  answerFormat: text('How answers are asked for and read.', 64),
  mode: text('How requests are put to the node.', 64),
  deviations: Type.Array(text('One deviation from the task files as published.', 1024), {
    maxItems: 64,
  }),
})

/** What was asked where a suite makes its items for each run; absent for suites with fixed items. */
export const items = Type.Optional(
  closed({
    generators: sha256('Of what the generators make; part of the digest of the suite.'),
    asked: count('Items asked, in the order of the transcript.'),
    digest: sha256('Over the digests of these items, a line for each.'),
  }),
)

/** What the node said to public items whose published key is wrong; absent where none were asked. */
export const canaries = Type.Optional(
  closed({
    right: count('Answered right.'),
    published: count('Answered by the wrong key.'),
    other: count('Answered otherwise.'),
    unread: count('No answer came, or none could be read.'),
    log10Lookup: signedDecimal(
      'Decimal logarithm of the e-value against "it answers by such a key at most 45 times in 100": 2 and more shows a node that looks answers up, or learnt them.',
    ),
  }),
)

/** The composite on another scale, where the suite was equated to it. */
export const scale = Type.Optional(
  closed({
    name: text('The other scale.', 64),
    version: count('Version of the equating.', 1),
    value: signedDecimal('The composite on it.'),
    standardError: decimal('Of the equating, not of the composite.'),
  }),
)

const percentiles = {
  p50Ms: count('Median, in milliseconds.'),
  p95Ms: count('95 % came within this many milliseconds.'),
}

const interval = {
  value: score('Rounded down.'),
  lower: score('Lower end of the 95 % interval, rounded down.'),
  upper: score('Upper end of the 95 % interval, rounded up.'),
}

const Outcomes = closed({
  correct: count('Scored in full.'),
  incorrect: count('Read, and not correct.'),
  unparsed: count('Nothing could be read out of the answer.'),
  refused: count('The node refused.'),
  truncated: count('The answer was cut off.'),
  missing: count('No answer came; counts as wrong.'),
})

const Rate = closed({ said: count('Called right.'), of: count('Labelled answers.', 1) })

const Task = closed({
  name: text('Name of the task.'),
  weight: decimal('Share in the composite, relative to the other weights.'),
  items: count('Items of the task.', 1),
  asked: count('Items with an outcome.'),
  score: orNull(closed(interval)),
  outcomes: Outcomes,
  rates: Type.Optional(
    closed(
      { right: Rate, wrong: Rate },
      'Measured errors of what scores it: how many of right, and of wrong answers it called right. The score is corrected for them.',
    ),
  ),
})

/** A verdict as every version publishes it. */
export const verdict = {
  chain: chainId,
  name: text('Name of the chain.'),
  minScore: orNull(decimal('Least composite score, 0-100.')),
  rule,
  verdict: Type.Union([
    Type.Literal('certified'),
    Type.Literal('denied'),
    Type.Literal('inconclusive'),
  ]),
  reason: Type.String({ pattern: '^[a-z][a-z-]{0,63}$', description: 'Why, as a stable word.' }),
  evidence: Type.Record(
    Type.String({ pattern: '^[A-Za-z][A-Za-z0-9]{0,63}$' }),
    signedDecimal('One of them.'),
    {
      additionalProperties: false,
      description: 'The numbers that decided.',
    },
  ),
}

/** What a run showed. */
export const measured = {
  run: Type.String({ pattern: '^[A-Za-z0-9_-]{1,64}$', description: 'Id of the run.' }),
  node: Node,
  nodeDigest: sha256('SHA-256 of node.json.'),
  suite: Suite,
  tiers: closed({ digest: sha256('SHA-256 of tiers.json.') }),
  settings: closed(settings),
  pace: Pace,
  tasks: Type.Array(Task, { minItems: 1, maxItems: 4096 }),
  composite: orNull(
    closed({
      ...interval,
      method: text('How the interval was made.', 64),
      n: count('Items behind the score.', 1),
    }),
  ),
  outcomes: Outcomes,
  latency: orNull(
    closed({
      ...percentiles,
      firstToken: closed({
        ...percentiles,
        streamed: count('Answers that were streamed; of others the first token is the last.'),
      }),
      tokensPerSecond: orNull(decimal('Tokens of answers over the time they took.')),
    }),
  ),
  limits: Limits,
  tokens: closed({
    prompt: count('Tokens sent, as the node counted.'),
    completion: count('Tokens answered, as the node counted.'),
    counted: count('Samples for which the node gave both counts.'),
  }),
}

/** What else is published with it. */
export const published = {
  transcript: closed({
    sha256: sha256('SHA-256 of the transcript, uncompressed.'),
    root: rootHash('RFC 6962 root over the lines of the transcript.'),
    samples: count('Lines of the transcript, one for each sample.'),
  }),
  harness: closed({ name: text('The program.', 64), version: text('Its version.', 64) }),
  times: closed({
    started: timestamp('When the first item was asked.'),
    finished: timestamp('When the last answer came.'),
  }),
  limitsOfThisReport: Type.Array(text('What this report does not show.', 1024), { maxItems: 64 }),
}
