/** The few Python functions of shipped tasks that have been written anew; no other code is run. */
export { fieldPort, processDocuments, resultsPort } from './bind.ts'
export type { ResultsPort } from './port.ts'
