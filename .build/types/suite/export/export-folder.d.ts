import type { ConfigFields, Documents } from '../../lm-eval/index.ts';
/** A new folder that a suite is written into; names are relative to it, with forward slashes. */
export declare class ExportFolder {
    #private;
    /** Names of all files written, in order. */
    readonly files: string[];
    private constructor();
    /** @throws IqError `CONFIG` when there is something in the folder */
    static create(folder: string): Promise<ExportFolder>;
    yaml(name: string, fields: ConfigFields): Promise<void>;
    copy(path: string, folder: string): Promise<void>;
    /** Writes documents as JSON Lines, once however many tasks read them. @returns the file's name */
    documents(documents: Documents, name: string): Promise<string>;
}
