import { type InTotoStatement } from '../envelope/index.ts';
import { type Checklist } from './checklist.ts';
import type { VerifyPolicy } from './policy.ts';
/** A statement of an accepted type, and the fingerprints of the trusted keys that signed it. */
export interface Opened {
    readonly statement: InTotoStatement;
    readonly signers: readonly string[];
}
/** From bytes to a statement. The payload is parsed from the very bytes whose signature verified. */
export declare function openSigned(signed: Uint8Array, policy: Required<VerifyPolicy>, list: Checklist): Promise<Opened>;
