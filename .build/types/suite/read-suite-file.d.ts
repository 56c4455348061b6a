import { type SuiteFile } from './schema.ts';
/** Reads and checks a `suite.json`. @throws IqError `SUITE` naming file and place */
export declare function readSuiteFile(path: string): Promise<{
    readonly suite: SuiteFile;
    readonly sha256: string;
}>;
