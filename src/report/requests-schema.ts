import { AdjustmentSchema, AuthSchemeSchema } from '../item/index.ts'
import { closed, orNull, Type, text } from '../schema/index.ts'

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
