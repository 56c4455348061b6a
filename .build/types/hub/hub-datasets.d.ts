import { type DatasetRequest, type DatasetSource, type LockedFile } from '../lm-eval/index.ts';
import { type HubAccess } from './repository.ts';
/** What happens to a file while a suite is fetched. */
export interface FetchEvent {
    /** `kept`: it was in the cache already. */
    readonly kind: 'fetching' | 'fetched' | 'kept';
    readonly repo: string;
    readonly file: string;
    readonly bytes: number;
}
export interface HubOptions extends HubAccess {
    readonly cache: string;
    readonly listener: (event: FetchEvent) => void;
}
/** Datasets of the Hugging Face Hub; each split is brought into the cache before it is opened. */
export declare class HubDatasets implements DatasetSource {
    #private;
    /** Every file that was asked for, in order. */
    readonly used: LockedFile[];
    /** @param lock what earlier fetches found; those files must still be the same */
    constructor(lock: readonly LockedFile[], options: HubOptions);
    load(request: DatasetRequest): Promise<import("../lm-eval/index.ts").Documents>;
}
