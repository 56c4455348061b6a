import type { Report } from '../report/index.ts';
import { type Finding } from './checklist.ts';
/**
 * Requires that the numbers of a report agree with each other: counts, the composite as the weighted
 * mean of the task scores, and each verdict with the score it was decided by.
 * @throws IqError `VERIFICATION`, naming the numbers that do not
 */
export declare function requireArithmetic(report: Report): Finding<void>;
