import { type Checklist } from './checklist.ts';
import type { VerifyInput } from './input.ts';
import type { Opened } from './open-signed.ts';
import type { VerifyPolicy } from './policy.ts';
import type { VerifyResult } from './result.ts';
/** A statement of our own type: everything it says is compared with the files given. */
export declare function verifyNodeEval(opened: Opened, input: VerifyInput, policy: Required<VerifyPolicy>, list: Checklist): Promise<VerifyResult>;
