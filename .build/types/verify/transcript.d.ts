import { type Report, type Statement } from '../report/index.ts';
import { type Finding } from './checklist.ts';
/**
 * Requires that the transcript is the one the statement commits to and, where the report is given,
 * the very file it names.
 * @throws IqError `VERIFICATION`
 */
export declare function requireTranscript(chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>, { predicate: { samplesRoot } }: Statement, report: Report | undefined): Promise<Finding<void>>;
