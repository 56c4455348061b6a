import type { InTotoStatement } from '../envelope/index.ts';
import { type Finding } from './checklist.ts';
import type { VerifyInput } from './input.ts';
/** A file to be compared with the digests a statement names. */
interface GivenFile {
    readonly name: string;
    readonly bytes: Uint8Array;
}
/** The files of the input that a statement may name as its subjects. */
export declare function givenFiles({ report, node }: VerifyInput): readonly GivenFile[];
/**
 * Requires that each file is a subject of the statement.
 * @param match whether the subject must bear the file's name; in a foreign statement names are labels
 * @throws IqError `VERIFICATION`
 */
export declare function requireSubjects({ subject }: InTotoStatement, files: readonly GivenFile[], match: 'same name' | 'any name'): Finding<void>;
export {};
