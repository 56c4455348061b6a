/** What is published: the report, the statement about it, and the lines of its transcript. */

export { statementOf } from './claims.ts'
export { reportFiles } from './files.ts'
export { nodeEvalType, requireNodeEval, type Statement } from './node-eval.ts'
export { type Report, readReport } from './report-schema.ts'
export { readSample, writeSample } from './sample-line.ts'
export { digestTranscript, type TranscriptDigest } from './transcript.ts'
