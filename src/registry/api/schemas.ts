import { ChainTermsSchema } from '../../chains/index.ts'
import {
  chainId,
  closed,
  count,
  decimal,
  literals,
  orNull,
  type Static,
  score,
  sha256,
  Type,
  text,
  timestamp,
} from '../../schema/index.ts'

const asOf = timestamp('The time that the answer is about.')
const state = literals([
  'valid',
  'denied',
  'expired',
  'withdrawn',
  'revoked',
  'insufficient',
  'invalid',
])
const interval = orNull(
  closed({
    value: score('Composite score, rounded down.'),
    lower: score('Lower end of the 95 % interval.'),
    upper: score('Upper end of the 95 % interval.'),
    n: count('Items behind the score.', 1),
  }),
)

const Chain = closed({
  id: chainId,
  name: text('Name of the chain.'),
  minScore: orNull(decimal('Least composite score.')),
  terms: orNull(ChainTermsSchema),
  validNodes: count('Nodes that may serve it now.'),
})

const ChainNode = closed({
  node: sha256('SHA-256 of node.json.'),
  url: text('Address of the node.', 2048),
  model: orNull(text('Model asked for.')),
  state,
  score: interval,
  p95Ms: orNull(count('95 % of whole answers came within this many milliseconds.')),
  validUntil: timestamp('When the first certificate that counts ends.'),
  operators: Type.Array(text('An operator of certifiers whose reports count.')),
  report: sha256('SHA-256 of the bundle.'),
})

const NodeChain = closed({
  chain: chainId,
  state,
  validUntil: timestamp('When the first certificate that counts ends.'),
  operators: Type.Array(text('An operator of certifiers whose reports count.')),
  reasons: Type.Array(text('Why it is not valid; a stable word.', 64)),
  report: sha256('SHA-256 of the bundle.'),
})

const NodeReport = closed({
  report: sha256('SHA-256 of the bundle.'),
  suite: text('Name and version of the suite.', 512),
  score: interval,
  evaluatedAt: timestamp('When the run finished.'),
  validUntil: timestamp('When the certificate ends.'),
  chains: Type.Array(chainId, { description: 'Chains that it awards.' }),
})

/** Answer of `/v1/chains`. */
export const ChainsSchema = closed(
  { asOf, chains: Type.Array(Chain) },
  'Every chain that was ever awarded.',
)

/** Answer of `/v1/chains/{id}/nodes`. */
export const ChainNodesSchema = closed(
  {
    asOf,
    chain: chainId,
    nodes: Type.Array(ChainNode, { description: 'Best score first.' }),
    next: orNull(text('Cursor of the next page; null: this is the last one.', 128)),
  },
  'Nodes with a certificate for a chain that has not ended.',
)

/** Answer of `/v1/nodes/{id}`. */
export const NodeSchema = closed(
  {
    asOf,
    node: sha256('SHA-256 of node.json.'),
    url: text('Address of the node.', 2048),
    model: orNull(text('Model asked for.')),
    chains: Type.Array(NodeChain),
    reports: Type.Array(NodeReport, { description: 'Oldest first.' }),
  },
  'One node: how it stands on each chain, and its reports.',
)

const difference = orNull(
  closed(
    {
      value: Type.Number({ description: 'Points of 100, first less second.' }),
      lower: Type.Number({ description: 'Lower end of the 95 % interval.' }),
      upper: Type.Number({ description: 'Upper end of the 95 % interval.' }),
    },
    'null: a task has nothing to compare.',
  ),
)
const comparedSide = closed({
  report: sha256('SHA-256 of the bundle.'),
  node: sha256('SHA-256 of node.json.'),
  url: text('Address of the node.', 2048),
  score: interval,
  asked: count('Items that it was asked.'),
})

/** Answer of `/v1/compare`. */
export const ComparisonSchema = closed(
  {
    first: comparedSide,
    second: comparedSide,
    suite: text('Name and version of the suite that both were asked.', 512),
    method: literals(
      ['paired', 'independent'],
      'paired: on the items that both were asked; independent: as two samples of the suite.',
    ),
    pairs: count('Items that both were asked.'),
    difference,
    anytime: {
      ...difference,
      description: 'With an interval that holds whenever each was stopped.',
    },
    onlyFirst: count('Of the items that both were asked, those only the first got more points on.'),
    onlySecond: count(
      'Of the items that both were asked, those only the second got more points on.',
    ),
    tasks: Type.Array(
      closed({
        name: text('Name of the task.', 256),
        pairs: count('Items that both were asked.'),
        difference,
      }),
    ),
  },
  'Two nodes on one suite.',
)

/** Answer of `/v1/reports/{digest}`. */
export const ReportAnswerSchema = closed(
  {
    report: sha256('SHA-256 of the bundle.'),
    node: sha256('SHA-256 of node.json.'),
    checks: Type.Array(
      closed({
        name: text('What was checked; stable.', 64),
        ok: Type.Boolean(),
        detail: Type.String(),
      }),
    ),
    unchecked: Type.Array(Type.String(), { description: 'What was not checked, and why.' }),
    files: Type.Array(text('Name of a file below this address.', 64)),
  },
  'What was checked of a report, and where its bytes are.',
)

/** Answer to a report that was handed in. */
export const ReceivedSchema = closed(
  {
    report: sha256('SHA-256 of the bundle.'),
    state: literals(['added', 'known'], 'known: it was there already.'),
  },
  'What became of a report.',
)

/** Data of a `standing` of `/v1/events`. */
export const AnnouncementSchema = closed(
  {
    node: sha256('SHA-256 of node.json.'),
    chain: chainId,
    state,
    at: timestamp('When it was noticed.'),
  },
  'A node whose state on a chain changed.',
)

/** RFC 9457. */
export const ProblemSchema = closed(
  {
    type: Type.Literal('about:blank'),
    title: text('The status in words.'),
    status: count('HTTP status.', 400),
    detail: text('What is wrong, and what to do.', 1024),
  },
  'What is wrong with a request (RFC 9457).',
)

export type Announcement = Static<typeof AnnouncementSchema>
export type Received = Static<typeof ReceivedSchema>
export type Chains = Static<typeof ChainsSchema>
export type ChainNodes = Static<typeof ChainNodesSchema>
export type NodeAnswer = Static<typeof NodeSchema>
export type ComparisonAnswer = Static<typeof ComparisonSchema>
export type ReportAnswer = Static<typeof ReportAnswerSchema>
export type Problem = Static<typeof ProblemSchema>
