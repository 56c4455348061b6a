/** JSON Schema validation with messages for people: one compiled checker per TypeBox schema. */
export { type Checker, checker, type Violation } from './checker.ts'
export { closest } from './closest.ts'
