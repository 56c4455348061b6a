/** Item parameters of a suite, fitted to past runs: they save relays and never decide. */
export { calibrate, type PastScore } from './calibrate.ts';
export { type LoadedCalibration, loadCalibration, saveCalibration, } from './file.ts';
export { type Calibration, CalibrationSchema } from './schema.ts';
