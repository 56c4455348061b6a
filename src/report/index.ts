/**
 * What is published: the report, the statement about it, and the lines of its transcript.
 *
 *     verdict, node, suite, signer's word ─► compose ─► report-schema ◄─ report-parts, run-parts
 *                                             │ caveats    │
 *     samples ─► sample-line ─► transcript ───┘            ├─► claims ─► node-eval (the statement)
 *                  lines: packed, unpacked                 └─► certificate-end, draw, node-file
 *                  pictures: which lie beside it              files: names in the folder
 */

export { certificateEnd } from './certificate-end.ts'
export { statementOf } from './claims.ts'
export {
  composeReport,
  publishedSuite,
  type Recomputed,
  reportBytes,
  type SignersWord,
} from './compose.ts'
export { type Draw, drawOf, drawSeed } from './draw.ts'
export { isReportFile, reportFiles } from './files.ts'
export { isCompressed, linesOf, packed, unpacked } from './lines.ts'
export { nodeEvalTypes, requireNodeEval, type Statement } from './node-eval.ts'
export { nodeFile, placeOf, readNodeFile } from './node-file.ts'
export {
  bytesOf,
  mostPictures,
  type NamedPicture,
  NamedPictures,
  type PicturesShown,
  pictureFile,
  shownPictures,
} from './pictures.ts'
export {
  type PublishedVerdict,
  type Report,
  ReportSchema,
  readReport,
  reportFormat,
} from './report-schema.ts'
export { DrawSchema, RequestsSchema, RouteSchema } from './run-parts.ts'
export {
  heldBack,
  type Opening,
  opened,
  openingOf,
  readOpening,
  readSample,
  requestDigest,
  rereadSample,
  type SampleLine,
  SampleLineSchema,
  writeSample,
} from './sample-line.ts'
export { digestTranscript, hashing, type TranscriptDigest } from './transcript.ts'
