/**
 * What is asked of a node, and what is kept of it: plain types, schema first.
 *
 * ```
 * Task ─► Item ─► Request ─► node (Protocol) ─► text, Finish ─► OutcomeKind ─► Sample
 * ```
 */

// what is kept
export {
  type Adjustment,
  AdjustmentSchema,
  describeAdjustment,
  hasAdjusted,
} from './adjustment.ts'
// what is asked
export type { Evidence } from './evidence.ts'
export { type Finish, FinishSchema, finishes } from './finish.ts'
export type { Family, Item, Task } from './item.ts'
export { type OutcomeKind, outcomeKinds } from './outcome.ts'
export type { Look, PictureRequest } from './picture-request.ts'
export {
  type AuthScheme,
  AuthSchemeSchema,
  authSchemes,
  isPictureProtocol,
  type PictureProtocol,
  type Protocol,
  ProtocolSchema,
  pictureProtocols,
  protocols,
  type TextProtocol,
} from './protocol.ts'
export type {
  ChatMessage,
  GenerationSettings,
  Prompt,
  Request,
  TextRequest,
} from './request.ts'
export { type Sample, SampleSchema, sampleFields } from './sample.ts'
