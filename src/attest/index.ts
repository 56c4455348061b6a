/** What is published and how it is checked: report, statement, envelope, bundle, public keys. */

// envelope and bundle
export { readSigned, writeBundle } from './bundle.ts'
// statement
export { type Certification, statementOf } from './claims.ts'
export { type Envelope, type EnvelopeSignature, inTotoPayloadType, pae } from './dsse.ts'
// keys and signatures
export type { Algorithm } from './keyid.ts'
export { nodeEvalType, requireNodeEval, type Statement, StatementSchema } from './node-eval.ts'
export { loadPublicKey, type PublicKey, publicKeyOf } from './public-key.ts'
// report and transcript
export { type Report, ReportSchema, readReport } from './report-schema.ts'
export { verifySignature } from './signature.ts'
export { type InTotoStatement, readStatement } from './statement.ts'
export { parseTimestamp } from './timestamp.ts'
export { digestTranscript, type TranscriptDigest } from './transcript.ts'
