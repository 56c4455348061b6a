import { checker, type Static, Type } from '../schema/index.ts'
import { readJson, requireShape } from './read.ts'

/** `_type` of every in-toto Statement v1. */
export const statementType = 'https://in-toto.io/Statement/v1'

/** Any in-toto Statement v1: four keys, whatever the predicate. */
const InTotoSchema = Type.Object(
  {
    _type: Type.Literal(statementType),
    subject: Type.Array(
      Type.Object({
        name: Type.Optional(Type.String()),
        digest: Type.Record(Type.String(), Type.String(), { minProperties: 1 }),
      }),
      { minItems: 1, maxItems: 1024 },
    ),
    predicateType: Type.String({ minLength: 1 }),
    predicate: Type.Optional(Type.Unknown()),
  },
  { additionalProperties: false },
)

/** A signed claim about files, its predicate not looked at. */
export type InTotoStatement = Static<typeof InTotoSchema>

const check = checker(InTotoSchema)

/** Reads the payload of an envelope. @throws IqError `VERIFICATION`, naming the place */
export function readStatement(payload: Uint8Array): InTotoStatement {
  return requireShape(check(readJson(payload, 'statement')), 'statement')
}
