/** Suites written for other tools. */
export { exportSuite } from './export-suite.ts';
