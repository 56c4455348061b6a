import type { ErrorCode } from './codes.ts';
/**
 * Names the place in whatever goes wrong while something is read; a code given deeper down stays.
 * Bugs (`RangeError`, `TypeError`) pass unchanged.
 */
export declare function located<T>(where: string, code: ErrorCode, read: () => T): T;
