/** JSON Schema validation with messages for people: one compiled checker per TypeBox schema. */

export type { Static, TSchema } from 'typebox'
export { createAjv } from './ajv.ts'
export { type Checker, checked, checker, type Violation } from './checker.ts'
export { closest } from './closest.ts'
export { codeFile } from './compiled-ahead.ts'
export {
  chainId,
  closed,
  count,
  decimal,
  literals,
  orNull,
  rootHash,
  rule,
  score,
  sha256,
  signedDecimal,
  text,
  timestamp,
  typed,
} from './parts.ts'
export { Type } from './type.ts'
