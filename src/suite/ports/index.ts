/** The few Python functions of shipped tasks that have been written anew; no other code is run. */
export { fieldPort, type PortedScoring, portedScoring, processDocuments } from './bind.ts'
export type { AggregationPort, FilterPort, Ported, ResultsPort } from './port.ts'
