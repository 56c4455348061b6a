import type { CardConfig } from './card.ts';
/** What a task file asks of a dataset. */
export interface Wanted {
    /** `dataset_name`. */
    readonly config: string | undefined;
    readonly split: string;
}
/**
 * The files of a split among those of a repository: by the patterns of its card, else by folder and
 * file names, in the order in which the `datasets` library reads them. Empty: there are none.
 */
export declare function chooseFiles(files: readonly string[], configs: readonly CardConfig[], { config, split }: Wanted): readonly string[];
/** The files of a split in the Parquet copy that the Hub makes of every dataset. */
export declare function convertedFiles(files: readonly string[], { config, split }: Wanted): readonly string[];
