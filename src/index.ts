/**
 * IQ Chains as a library: certify a node, verify a report, read answers.
 *
 * ```ts
 * const { report, folder } = await certifyNode({ url, suite: 'iq-text', key: 'certifier.key.pem' })
 * const { verdict } = await verifyReport(folder, { keys: ['certifier.pub.pem'] })
 * ```
 */

// reading answers
export * from './answer.ts'
// certifying
export {
  type BeaconSource,
  type Certification,
  type CertifyEvent,
  type CertifyListener,
  type CertifyOptions,
  certifyNode,
  type DrawOptions,
  type LogOptions,
  type OperatorOptions,
  type ResumeOptions,
  type Route,
  type RunOptions,
  type RunSubject,
  resumeRun,
} from './certify/index.ts'
// what is asked and decided
export { type Chain, type LoadedTiers, loadTiers, type Tiers } from './chains/index.ts'
export type { ColourName, Given, ObjectName, Scene, Thing } from './drawing/index.ts'
export type { ControlChallenge, ControlProof } from './envelope/index.ts'
// what was published
export {
  type PastReport,
  type PastRun,
  type PastSample,
  readReportFolder,
} from './history/index.ts'
export type {
  Adjustment,
  AuthScheme,
  ChatMessage,
  Family,
  GenerationSettings,
  Item,
  Look,
  PictureProtocol,
  PictureRequest,
  Prompt,
  Protocol,
  Request,
  Sample,
  Task,
  TextProtocol,
  TextRequest,
} from './item/index.ts'
export type { BeaconChain, NoteKey, NoteKeyKind, NoteSigner } from './log/index.ts'
export {
  type Access,
  type Credentials,
  type Distrust,
  type Extra,
  type Fault,
  type Meaning,
  type NodeDescriptor,
  type PageKind,
  readAuthorities,
} from './node/index.ts'
export type { Box } from './picture/index.ts'
export { type Format, renderers } from './publish/index.ts'
export type { PicturesShown } from './report/index.ts'
export type { Control, RunEvent } from './run/index.ts'
export {
  type AskPassphrase,
  generateKeyFiles,
  type KeyFiles,
  type KeyKind,
  keySigner,
  loadPrivateKey,
  type Signer,
} from './sign/index.ts'
export type { DetectionRates, Rate } from './stats/index.ts'
export {
  type Answer,
  type ChatForm,
  loadSuite,
  type Suite,
  type SuiteFile,
  type SuiteFileEntry,
  type SuiteOptions,
  type SuiteTask,
} from './suite/index.ts'
export type { TaskShare } from './verdict/index.ts'
export * from './verify.ts'
