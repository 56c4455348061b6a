/** The queue of a fleet: turns with names that follow from what they are, kept by pg-boss. */
export { namedId } from './ids.ts'
export {
  Queue,
  queueSchema,
  type TakenTurn,
  type Turn,
  type TurnResult,
} from './queue.ts'
