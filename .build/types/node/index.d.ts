export { readAuthorities } from './authorities.ts'
export { type Clock, systemClock } from './clock.ts'
export { tokenCount, tokenizeBody } from './count-tokens.ts'
export { type Detection, detectProtocol, endsSearch, mostTelling } from './detect.ts'
export { type Endpoint, namedProtocol, parseEndpoint } from './endpoint.ts'
export { explainFault, explainImagesOnly } from './explain.ts'
export { describeFault } from './fault.ts'
export {
  type Access,
  defaultLimits,
  type Limits,
  type Reply,
  type TlsFacts,
  type TransportResult,
} from './http/index.ts'
export { imagesBody, type MakesImages, makesImages } from './images.ts'
export { type KeyReading, type KeySources, readKey } from './key.ts'
export { type NodeOptions, oneToken, openNode } from './node.ts'
export { type NodeClient, openClient } from './node-client.ts'
export { persistent } from './persistent.ts'
export { redact } from './redact.ts'
export type { RelayResult } from './relay.ts'
export { askedCapMs, askedWait, isOverload, isRefusal } from './retry.ts'
export { answersInStreams } from './streams.ts'
export type {
  AskOptions,
  AskResult,
  Completion,
  ContinuationLikelihood,
  Fault,
  GenerateRequest,
  LikelihoodResult,
  Node,
  NodeDescriptor,
  TextLikelihood,
} from './types.ts'
