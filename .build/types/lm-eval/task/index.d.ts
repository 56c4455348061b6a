/** A task file and its data become items and requests. */
export { compileTask } from './compile-task.ts';
export { loadDocuments, splitsOf, type TaskDocuments } from './load-documents.ts';
export { defaultFewshotSeed, type TaskSettings } from './settings.ts';
