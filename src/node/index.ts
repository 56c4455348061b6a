/**
 * A node under test.
 *
 *     an address ─► detect ─► negotiate ─► rehearse: what it speaks, and what it refuses
 *                     └─► list-models, images
 *     a request ─► persistent ─► node ─► relay ─► adjust/ ─► protocol/ ─► http/
 *                    │ retry      ├─► likelihood/
 *                    └─ once      └─► count-tokens
 *     a fault ─► redact ─► fault ─► explain: one line, without a secret
 */

// Where its requests go.
export { askedRoute } from './asked-route.ts'
// Whom to trust on the way to it.
export { readAuthorities } from './authorities.ts'
// What is injected.
export { type Clock, systemClock } from './clock.ts'
export { tokenCount, tokenizeBody } from './count-tokens.ts'
// What it wants to see.
export { type Credentials, type Extra, secretsOf } from './credentials.ts'
// Before the first item: which protocol, which key.
export {
  type Detection,
  type DetectOptions,
  detectProtocol,
  endsSearch,
  mayLackModel,
  mostTelling,
} from './detect.ts'
export { type Endpoint, namedProtocol, parseEndpoint, parseNodeUrl } from './endpoint.ts'
// What went wrong, in words.
export { explainFault, explainImagesOnly } from './explain.ts'
export { readExtraBody, requireExtraBody } from './extra-body.ts'
export { describeFault } from './fault.ts'
export {
  type Access,
  defaultExchangeLimits,
  type ExchangeLimits,
  type Reply,
  type TlsFacts,
  type TransportResult,
} from './http/index.ts'
// Nodes that make pictures.
export {
  type Drawing,
  type DrawRequest,
  detectPictures,
  type GivenPicture,
  type PictureDetection,
} from './image/index.ts'
export { imagesBody, type MakesImages, makesImages } from './images.ts'
export { type KeyReading, type KeySources, readKey } from './key.ts'
export { modelNames } from './list-models.ts'
export { negotiate } from './negotiate.ts'
export { type NodeOptions, openNode } from './node.ts'
// A node as it is, for examining it.
export { type NodeClient, openClient } from './node-client.ts'
export { persistent } from './persistent.ts'
export { declaresJson } from './protocol/index.ts'
export { type CredentialSources, readCredentials } from './read-credentials.ts'
export { longSecrets, redact, withoutSecrets } from './redact.ts'
export { type Rehearsed, rehearse } from './rehearse.ts'
export type { RelayResult } from './relay.ts'
// When a relay is sent again.
export { askedCapMs, askedWait, isLoad, isOverload, isRefusal, type Patience } from './retry.ts'
export type {
  AskOptions,
  AskResult,
  Completion,
  ContinuationLikelihood,
  Distrust,
  DrawResult,
  Fault,
  GenerateRequest,
  LikelihoodResult,
  Meaning,
  Node,
  NodeDescriptor,
  PageKind,
  TextDescriptor,
  TextLikelihood,
} from './types.ts'
