/** Reports: built from a run's journal, rendered, signed, written. */

// building and publishing
export { buildReport } from './build.ts'
// keys and signing
export { generateKeyFiles, type KeyFiles, loadPrivateKey } from './keys.ts'
// in the files of lm-evaluation-harness
export { writeLmEval } from './lm-eval/index.ts'
export { type Publication, publishReport, reportFiles } from './publish.ts'
// rendering
export { type Format, renderers } from './render/registry.ts'
export { table } from './render/table.ts'
export { keySigner, type Signer } from './sign.ts'
export { digestRun } from './transcript.ts'
