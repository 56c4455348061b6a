import type { Checklist } from './checklist.ts';
import type { VerifyInput } from './input.ts';
import type { Opened } from './open-signed.ts';
import type { VerifyResult } from './result.ts';
/**
 * A statement of another type that the policy accepts: its signature has verified, and the files
 * given are compared with its subjects. Nothing in its predicate is read.
 */
export declare function verifyForeign({ statement, signers }: Opened, input: VerifyInput, list: Checklist): Promise<VerifyResult>;
