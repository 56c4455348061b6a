import type { Documents } from './documents.ts';
import type { OpenOptions } from './open-files.ts';
/** One split of a published dataset. */
export interface DatasetRequest {
    /** `owner/name`. */
    readonly path: string;
    /** The configuration, `dataset_name`. */
    readonly name: string | undefined;
    /** `dataset_kwargs.revision`. */
    readonly revision: string | undefined;
    readonly split: string;
    readonly options: OpenOptions;
}
/** Where datasets come from that are not files beside the suite. */
export interface DatasetSource {
    /** @throws IqError when the split is not at hand, is malformed or names no commit */
    load(request: DatasetRequest): Promise<Documents>;
}
