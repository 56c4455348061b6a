import { closed, count, type Static, sha256, Type, text } from '../../schema/index.ts'

const suite = {
  name: text('Name of the suite.'),
  version: text('Its version.', 64),
  digest: sha256('SHA-256 that addresses the suite.'),
}

/** Shape of `scale.json`; published as `schemas/scale.schema.json`. */
export const ScaleSchema = Type.Object(
  {
    $schema: Type.Optional(Type.String()),
    schema: Type.Literal('iqchains/scale/v1'),
    version: count('Rises with each equating of the suite.', 1),
    suite: closed(suite, 'The suite whose scores are equated; the file is of use for no other.'),
    to: closed({ ...suite, scale: text('What the reference scale is called.', 64) }),
    method: Type.Literal('linear, one group'),
    slope: Type.Number({ exclusiveMinimum: 0 }),
    intercept: Type.Number(),
    subjects: count('Nodes that were asked both suites.', 3),
    mean: Type.Number({ description: 'Of their scores on the suite.' }),
    deviation: Type.Number({ exclusiveMinimum: 0 }),
    referenceDeviation: Type.Number({ exclusiveMinimum: 0 }),
    correlation: Type.Number({ minimum: -1, maximum: 1 }),
    anchors: Type.Array(
      closed({
        node: text('URL and model.', 2560),
        score: Type.Number({ minimum: 0, maximum: 100 }),
        reference: Type.Number({ minimum: 0, maximum: 100 }),
      }),
      { minItems: 3, description: 'The nodes, with both scores.' },
    ),
  },
  { additionalProperties: false, title: 'IQ Chains: scale of a suite' },
)

/** How scores of a suite stand on another scale. */
export type Scale = Static<typeof ScaleSchema>
