import { type Static, Type } from '../schema/index.ts'

/** Parameters are kept to this many decimals: far finer than any fit, and short files. */
export const decimals = 4

const Task = Type.Object(
  {
    name: Type.String({ minLength: 1, description: 'Name of the task.' }),
    slopes: Type.Array(Type.Number({ exclusiveMinimum: 0, maximum: 10 }), {
      description: 'One for each item: how sharply it tells able from unable nodes.',
    }),
    intercepts: Type.Array(Type.Number({ minimum: -50, maximum: 50 }), {
      description: 'One for each item: how easy it is for a node of ability 0.',
    }),
  },
  { additionalProperties: false },
)

/** Shape of `calibration.json`; published as `schemas/calibration.schema.json`. */
export const CalibrationSchema = Type.Object(
  {
    $schema: Type.Optional(Type.String()),
    schema: Type.Literal('iqchains/calibration/v1'),
    suite: Type.Object(
      {
        name: Type.String({ minLength: 1 }),
        version: Type.String({ minLength: 1 }),
        digest: Type.String({
          pattern: '^[0-9a-f]{64}$',
          description: 'SHA-256 that addresses the suite; the file is of use for no other.',
        }),
      },
      { additionalProperties: false },
    ),
    model: Type.Union([Type.Literal('1PL'), Type.Literal('2PL')], {
      description: '1PL: one slope for all items; 2PL: one for each.',
    }),
    reports: Type.Integer({ minimum: 1, description: 'Past runs behind the parameters.' }),
    tasks: Type.Array(Task, { minItems: 1 }),
  },
  { additionalProperties: false, title: 'IQ Chains: item parameters of a suite' },
)

/** Item parameters fitted to past runs of one suite; they save relays and never decide. */
export type Calibration = Static<typeof CalibrationSchema>
