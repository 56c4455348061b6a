import { type Statement } from './node-eval.ts';
import { type Report } from './report-schema.ts';
/** What a statement says that its report does not. */
export interface Certification {
    /** SHA-256 of the bytes of `report.json`, lower-case hex. */
    readonly reportDigest: string;
    /** URI of the certifier. */
    readonly verifier: string;
    /** RFC 3339, UTC. */
    readonly validUntil: string;
    readonly assuranceLevel: 'third_party' | 'self';
}
/**
 * The statement a report leads to, of the report's version. Signers make it and verifiers make it
 * again, so that a statement cannot claim anything else than its report shows.
 * @throws IqError `VERIFICATION` when the report has no usable URL, or none of the terms it must have
 */
export declare function statementOf(report: Report, certification: Certification): Statement;
