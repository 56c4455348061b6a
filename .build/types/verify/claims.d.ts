import { type Report, type Statement } from '../report/index.ts';
import { type Finding } from './checklist.ts';
/**
 * Requires that the statement claims exactly what its report shows: score, suite, tiers, node,
 * samples. The report's own digest is the business of `requireSubjects`.
 * @throws IqError `VERIFICATION`, naming the parts that differ
 */
export declare function requireClaimsOf(report: Report, statement: Statement): Finding<void>;
