/**
 * The Python functions of shipped tasks that have been written anew; no other code is run.
 *
 * ```
 *  !function name ─► find-port ─► shipped-ports ─► one file for each benchmark
 *                                                    │ columns, wikihow: what they share
 *  bind: under which key it stands ◄── port: what it does
 * ```
 */
export { fieldPort, type PortedMetric, type PortedPipeline, type PortedScoring, type PortedStep, portedScoring, processDocuments, } from './bind.ts';
export type { AggregationPort, FilterPort, Ported, ResultsPort } from './port.ts';
