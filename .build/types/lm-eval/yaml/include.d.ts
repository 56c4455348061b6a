import { type SourceFile, type YamlFile } from './read-file.ts';
import { type Fields } from './value.ts';
/** A task file with its includes merged in. */
export interface TaskFile {
    readonly path: string;
    readonly fields: Fields;
    /** The file itself and everything it includes. */
    readonly sources: readonly SourceFile[];
}
/**
 * Reads a task file and what it includes, relative to the including file: later includes override
 * earlier ones, local keys override all, whole values at a time (lm-eval's `load_yaml`).
 * @param read reads one file, `rememberingReader` each only once
 * @throws IqError `SUITE` for unreadable or malformed files and for a file included twice
 */
export declare function readTaskFile(path: string, read?: FileReader): TaskFile;
type FileReader = (path: string) => YamlFile;
/** For many task files at once: thousands of them may include the same one. */
export declare function rememberingReader(): FileReader;
export {};
