/** A task file and its data become items and requests. */

export { compileTask } from './compile-task.ts'
export { generationSettings } from './generation-settings.ts'
export { loadDocuments, splitsOf, type TaskDocuments } from './load-documents.ts'
export { defaultFewshotSeed, type TaskSettings, withSettings } from './settings.ts'
