import type { VerifyInput } from './input.ts';
import { type VerifyPolicy } from './policy.ts';
import type { VerifyResult } from './result.ts';
/**
 * Verifies a signed report offline. The first check that fails ends the verification, so nothing is
 * read out of bytes that no trusted key signed.
 * @throws RangeError for a policy that makes no sense, and whatever reading the transcript throws
 */
export declare function verifyReport(input: VerifyInput, policy: VerifyPolicy): Promise<VerifyResult>;
