/**
 * Simulated and replayed nodes: test equipment that speaks the real protocols over real HTTP.
 *
 *     a request ─► server ─► routes ─► faults ─► responder ─► a reply
 *                                                  ├─ skill: right as often as it is told ◄─ answer-book
 *                                                  │                        (of fresh items: fresh-book)
 *                                                  └─ replay: what a real model once said
 */
export { answerBook } from './answer-book.ts'
export type { Faults } from './faults.ts'
export { freshBook, type KnownRun, type KnownRuns } from './fresh-book.ts'
export { type MockNodeOptions, serveMockNode } from './mock-node.ts'
export {
  type MockPictureOptions,
  type PictureTrap,
  pictureTraps,
  serveMockPictures,
} from './pictures/index.ts'
export { replayResponder } from './replay.ts'
export type { Responder } from './responder.ts'
export { type SimulatedNode, serveNode } from './server.ts'
export { skillResponder } from './skill.ts'
