import { type PublicKey } from '../envelope/index.ts';
import type { VerifyPolicy } from './policy.ts';
import type { VerifyResult } from './result.ts';
/** Whom a verifier trusts, and what is decided and judged again. */
export interface FolderPolicy extends Omit<VerifyPolicy, 'keys'> {
    /** Keys of the certifiers, or the paths of their PEM files. Never taken from the folder. */
    readonly keys: readonly (PublicKey | string)[];
    /** A tiers file. The verdicts are decided again with it, and it must be the report's. */
    readonly tiers?: string;
    /** A tiers file that is at hand: used when `tiers` is not given and it is the report's. */
    readonly tiersAtHand?: string;
    /** Folder of the suite. The answers are judged again with it, and it must be the report's. */
    readonly suite?: string;
}
/**
 * Verifies a published report offline: a report folder, or a bundle or envelope with what lies beside
 * it. Nothing is written, no network is used, and only regular files of bounded size are read.
 *
 * @throws IqError `CONFIG` for a file that cannot be read or is none, `TIERS` or `SUITE` for a tiers
 * file or a suite that is malformed. Whatever does not verify is in the result instead.
 */
export declare function verifyFolder(path: string, policy: FolderPolicy): Promise<VerifyResult>;
