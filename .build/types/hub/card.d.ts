/** One configuration that a dataset card describes. */
export interface CardConfig {
    readonly name: string;
    readonly isDefault: boolean;
    /** Folder its files lie in; '' for the whole repository. */
    readonly folder: string;
    /** Patterns of its files by split; undefined: told by their names. */
    readonly patterns: ReadonlyMap<string, readonly string[]> | undefined;
}
/**
 * The `configs` in the YAML head of a dataset's README; none where it says nothing of files.
 * Source: https://huggingface.co/docs/hub/datasets-manual-configuration
 */
export declare function readCard(readme: string): readonly CardConfig[];
