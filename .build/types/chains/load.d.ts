import { type Tiers } from './schema.ts';
/** `tiers.json` as read: the digest covers the very bytes. */
export interface LoadedTiers extends Tiers {
    readonly path: string;
    /** The file as it is. */
    readonly text: string;
    /** SHA-256 of the file, lower-case hex. */
    readonly digest: string;
}
/** Reads and checks a tiers file. @throws IqError `TIERS`, naming the file and the place. */
export declare function loadTiers(path: string): Promise<LoadedTiers>;
/** Checks the bytes of a tiers file; `path` is used in messages only. */
export declare function parseTiers(bytes: Buffer, path: string): LoadedTiers;
