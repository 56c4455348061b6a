import { type Report, type Statement } from '../report/index.ts';
import type { Conclusion, Session } from '../run/index.ts';
import { type Signer } from '../sign/index.ts';
export interface Publication {
    readonly report: Report;
    /** The folder with the files. */
    readonly folder: string;
}
export interface PublishingParts {
    /** Reports lie in it, one folder for each run. */
    readonly folder: string;
    readonly signer: Signer;
    /** Whether the certifier says it does not operate the node. */
    readonly assuranceLevel: Statement['predicate']['assuranceLevel'];
    /** Live keys that must not be published. */
    readonly secrets: readonly string[];
}
/**
 * Writes the report of a run, its node descriptor, its transcript and the signed statement. The
 * folder appears at once and complete, or not at all; publishing again replaces it.
 * @throws IqError `DISK`, or `CONFIG` when a secret would be published
 */
export declare function publishReport(session: Session, conclusion: Conclusion, parts: PublishingParts): Promise<Publication>;
