import { type ChainTerms, ChainTermsSchema } from '../chains/index.ts'
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

/** Type of the predicate that certifies what a node scored and what its relays are worth. */
export const nodeEvalType = 'https://iqchains.org/attestation/node-eval/v2'

/** Its version 1, without the terms of the chains. */
export const nodeEvalTypeV1 = 'https://iqchains.org/attestation/node-eval/v1'

/** The types of predicate that `requireNodeEval` reads. */
export const nodeEvalTypes: readonly string[] = [nodeEvalType, nodeEvalTypeV1]

const subject = (name: 'report.json' | 'node.json') =>
  closed({
    name: Type.Literal(name),
    digest: closed({ sha256: sha256(`SHA-256 of ${name}.`) }),
  })

const digested = closed({ sha256: sha256('Lower-case hex.') })

const claim = {
  chain: chainId,
  metric: Type.Literal('composite'),
  comparator: Type.Literal('>='),
  threshold: decimal('Least composite score, 0-100.'),
  rule,
  passed: Type.Boolean({ description: 'Whether the chain certifies the node.' }),
}

const decided = { maxItems: 256, description: 'One for each chain that was decided.' }

const predicate = {
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
}

const subjects = Type.Tuple([subject('report.json'), subject('node.json')])

/** Shape of the statements of before; published as `schemas/statement-v1.schema.json`. */
export const StatementV1Schema = Type.Object(
  {
    _type: Type.Literal(statementType),
    subject: subjects,
    predicateType: Type.Literal(nodeEvalTypeV1),
    predicate: closed({ ...predicate, claims: Type.Array(closed(claim), decided) }),
  },
  { additionalProperties: false, title: 'IQ Chains: statement about a node, version 1' },
)

/** Shape of the statements we sign; published as `schemas/statement.schema.json`. */
export const StatementSchema = Type.Object(
  {
    _type: Type.Literal(statementType),
    subject: subjects,
    predicateType: Type.Literal(nodeEvalType),
    predicate: closed({
      ...predicate,
      claims: Type.Array(closed({ ...claim, terms: ChainTermsSchema }), decided),
    }),
  },
  { additionalProperties: false, title: 'IQ Chains: statement about a node' },
)

type Signed = Static<typeof StatementSchema>
type Claim = Signed['predicate']['claims'][number]

/** The signed claim about a report, of the version that the report has. */
export interface Statement extends Omit<Signed, 'predicateType' | 'predicate'> {
  predicateType: typeof nodeEvalType | typeof nodeEvalTypeV1
  predicate: Omit<Signed['predicate'], 'claims'> & {
    /** Terms are absent in version 1. */
    claims: (Omit<Claim, 'terms'> & { terms?: ChainTerms })[]
  }
}

const check = checker(StatementSchema)
const checkV1 = checker(StatementV1Schema)

/** Requires a predicate we define. @throws IqError `VERIFICATION`, naming the place */
export function requireNodeEval(statement: InTotoStatement): Statement {
  return statement.predicateType === nodeEvalTypeV1
    ? requireShape(checkV1(statement), 'statement')
    : requireShape(check(statement), 'statement')
}
