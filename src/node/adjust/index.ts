// What a node refuses of a request, and what is done instead.
export { type BodyTerms, bodyUnder } from './apply.ts'
export { blamedPart } from './blame.ts'
