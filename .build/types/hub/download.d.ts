import { type HubAccess, type Repository } from './repository.ts';
/** A file that is in the cache now. */
export interface Downloaded {
    readonly bytes: number;
    readonly sha256: string;
}
/**
 * Brings a file into the cache: written beside its place, hashed on the way, renamed when whole.
 * @param expected what is known of it beforehand
 * @throws IqError `DATA` when it is not what was expected, `DISK` when it cannot be written
 */
export declare function download(repository: Repository, file: string, cache: string, access: HubAccess, expected: Partial<Downloaded>): Promise<Downloaded>;
