import { type ListFileEntry } from '@huggingface/hub';
import { IqError } from '../errors/index.ts';
/** The branch where the Hub keeps a Parquet copy of every dataset. */
export declare const convertBranch = "refs/convert/parquet";
/** How the Hub is reached. */
export interface HubAccess {
    /** Its address, default https://huggingface.co. */
    readonly endpoint: string | undefined;
    /** For datasets whose terms must be accepted; never stored. */
    readonly token: string | undefined;
}
/** A dataset on the Hub at one revision. */
export interface Repository {
    readonly name: string;
    readonly revision: string;
}
/** Every file of a dataset. @throws IqError `DATA` when the Hub does not give them */
export declare function filesOf({ name, revision }: Repository, access: HubAccess): Promise<readonly ListFileEntry[]>;
/** The content of a file as a stream. @throws IqError `DATA` */
export declare function openRemote({ name, revision }: Repository, file: string, access: HubAccess): Promise<Blob>;
/** The Hub's refusal in words. */
export declare function refused(what: string, cause: unknown): IqError;
