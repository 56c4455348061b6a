/** What is asked of a node, and what is kept of it. */

export { type OutcomeKind, outcomeKinds, type Sample } from './sample.ts'
