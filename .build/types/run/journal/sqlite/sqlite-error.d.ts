import { IqError } from '../../../errors/index.ts';
/** Turns what SQLite reports into a line that names the file and what to do. */
export declare function sqliteError(path: string, error: unknown): IqError;
