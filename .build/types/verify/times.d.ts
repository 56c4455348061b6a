import { type Report, type Statement } from '../report/index.ts';
import { type Finding } from './checklist.ts';
interface Clock {
    readonly now: Date;
    readonly clockSkewMs: number;
}
/**
 * Requires that the times exist, follow each other, are not in the future, and that the certificate
 * ends when its chains say. The evaluation time is the signer's word: nothing here proves it.
 * @returns the end of the certificate in milliseconds since 1970
 * @throws IqError `VERIFICATION`
 */
export declare function requireTimes({ predicate: { evaluatedAt, validUntil } }: Statement, report: Report | undefined, { now, clockSkewMs }: Clock): Finding<number>;
export {};
