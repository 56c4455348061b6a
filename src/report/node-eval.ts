import { type InTotoStatement, requireShape, statementType } from '../envelope/index.ts'
import {
  chainId,
  checker,
  closed,
  count,
  decimal,
  orNull,
  rootHash,
  rule,
  type Static,
  score,
  sha256,
  Type,
  text,
  timestamp,
} from '../schema/index.ts'

/** Type of the predicate that certifies what a node scored. */
export const nodeEvalType = 'https://iqchains.org/attestation/node-eval/v1'

const subject = (name: 'report.json' | 'node.json') =>
  closed({
    name: Type.Literal(name),
    digest: closed({ sha256: sha256(`SHA-256 of ${name}.`) }),
  })

const digested = closed({ sha256: sha256('Lower-case hex.') })

const Claim = closed({
  chain: chainId,
  metric: Type.Literal('composite'),
  comparator: Type.Literal('>='),
  threshold: decimal('Least composite score, 0-100.'),
  rule,
  passed: Type.Boolean({ description: 'Whether the chain certifies the node.' }),
})

const Predicate = closed({
  verifier: closed({
    id: Type.String({
      pattern: '^[a-z][a-z0-9+.-]*:[!-~]+$',
      maxLength: 2048,
      description: 'URI of the certifier.',
    }),
  }),
  evaluatedAt: timestamp('When the run finished.'),
  validUntil: timestamp('When the certificate ends.'),
  node: closed({
    id: sha256('SHA-256 of node.json.'),
    endpointOrigin: text('Origin of the endpoint, without path.', 2048),
    declaredModel: orNull(text('The model asked for.')),
  }),
  suite: closed({
    name: text('Name of the suite.'),
    version: text('Version of the suite.', 64),
    digest: digested,
  }),
  tiers: closed({
    digest: digested,
    awarded: Type.Array(chainId, { maxItems: 256, description: 'Chains that certify the node.' }),
  }),
  score: orNull(
    closed({
      metric: Type.Literal('composite'),
      value: score('Rounded down.'),
      scale: Type.Literal('0-100'),
      ci95: closed({ lower: score('Rounded down.'), upper: score('Rounded up.') }),
      n: count('Items behind the score.', 1),
    }),
  ),
  claims: Type.Array(Claim, { maxItems: 256, description: 'One for each chain that was decided.' }),
  harness: closed({ name: text('The program.', 64), version: text('Its version.', 64) }),
  samplesRoot: closed({
    alg: Type.Literal('rfc6962-sha256'),
    size: count('Samples.'),
    value: rootHash('Root over the lines of the transcript.'),
  }),
  assuranceLevel: Type.Union([Type.Literal('third_party'), Type.Literal('self')], {
    description: 'Who ran the evaluation: somebody else, or the operator of the node.',
  }),
  supersedes: Type.Null(),
})

/** Shape of the statements we sign; published as `schemas/statement.schema.json`. */
export const StatementSchema = Type.Object(
  {
    _type: Type.Literal(statementType),
    subject: Type.Tuple([subject('report.json'), subject('node.json')]),
    predicateType: Type.Literal(nodeEvalType),
    predicate: Predicate,
  },
  { additionalProperties: false, title: 'IQ Chains: statement about a node' },
)

/** The signed claim about a report. */
export type Statement = Static<typeof StatementSchema>

const check = checker(StatementSchema)

/** Requires the predicate we define. @throws IqError `VERIFICATION`, naming the place */
export function requireNodeEval(statement: InTotoStatement): Statement {
  return requireShape(check(statement), 'statement')
}
