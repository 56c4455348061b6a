/** Checking a published report offline: signatures, digests, claims, arithmetic, times. */
export type { Check, CheckName } from './checklist.ts';
export type { VerifyInput } from './input.ts';
export type { VerifyPolicy } from './policy.ts';
export type { ReplayInput } from './replay.ts';
export type { Content, VerifyResult } from './result.ts';
export { type FolderPolicy, verifyFolder } from './verify-folder.ts';
export { verifyReport } from './verify-report.ts';
