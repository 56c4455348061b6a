/** A run becomes a report folder: built, rendered, signed, written. */

export { buildReport, previewReport } from './build.ts'
export { writeLmEval } from './lm-eval/index.ts'
export { publishReport } from './publish.ts'
export { type Format, renderers } from './render/registry.ts'
export { priceInWords, reasonInWords } from './render/words.ts'
export { reportStanding } from './report-standing.ts'
export { openingLines } from './transcript.ts'
