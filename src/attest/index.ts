/** What is published and how it is checked: report, statement, envelope, bundle, public keys. */

// envelope and bundle

export { readSigned, writeBundle } from './bundle.ts'
export { type Envelope, inTotoPayloadType, pae } from './dsse.ts'

// keys and signatures

export { loadPublicKey, type PublicKey, publicKeyOf } from './public-key.ts'
export { readSample } from './sample-line.ts'
export { verifySignature } from './signature.ts'

// whose node it is

export {
  type ControlChallenge,
  type ControlProof,
  controlMessage,
  controlPath,
  readControlProof,
  requireControl,
} from './node-control.ts'

// statement

export { type Certification, statementOf } from './claims.ts'
export { nodeEvalType, requireNodeEval, type Statement, StatementSchema } from './node-eval.ts'
export { type InTotoStatement, readStatement } from './statement.ts'
export { parseTimestamp } from './timestamp.ts'

// report and transcript

export { type Report, ReportSchema, readReport } from './report-schema.ts'
export { digestTranscript, type TranscriptDigest } from './transcript.ts'
