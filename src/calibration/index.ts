/** Item parameters of a suite, fitted to past runs: they save relays and never decide. */

// fitting
export { calibrate, type PastScore } from './calibrate.ts'
// the file beside suite.json
export {
  type LoadedCalibration,
  loadCalibration,
  saveCalibration,
} from './file.ts'
export { type Calibration, CalibrationSchema } from './schema.ts'
