/** From runs of a fleet to reports and run folders. */
export { exportRun } from './export-run.ts'
export { type Signed, type SignOptions, signFinished } from './sign.ts'
