import { type Access } from '../node/index.ts';
export interface AccessOptions {
    /** PEM file of authorities that are trusted beside the usual ones. */
    readonly caFile?: string;
    /** Whether a name that looks public may lead to a private address. */
    readonly allowPrivate?: boolean;
}
/** What the user allows of the way to a node. Throws `IqError` (`CONFIG`) for a file of no use. */
export declare function accessOf({ caFile, allowPrivate }: AccessOptions): Promise<Access>;
