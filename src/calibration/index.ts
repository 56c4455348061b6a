/** Item parameters of a suite, fitted to past runs: they save relays and never decide. */

// fitting
export { calibrate, type PastScore } from './calibrate.ts'
// the file beside suite.json
export {
  type LoadedCalibration,
  loadCalibration,
  saveCalibration,
} from './file.ts'
// the scale of a suite
export {
  type Anchor,
  equateSuite,
  readScale,
  type Scale,
  ScaleSchema,
  saveScale,
} from './scale/index.ts'
export { type Calibration, CalibrationSchema } from './schema.ts'
