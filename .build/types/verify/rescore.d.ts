import { type Report } from '../report/index.ts';
import type { Suite } from '../suite/index.ts';
import { type Finding } from './checklist.ts';
/**
 * Judges every answer of the transcript again with the suite and requires the same outcomes.
 * A missing answer cannot be judged: that none came is the certifier's word.
 * @throws IqError `VERIFICATION`, naming the first sample that differs
 */
export declare function requireScores(report: Report, transcript: AsyncIterable<Uint8Array> | Iterable<Uint8Array>, suite: Suite): Promise<Finding<void>>;
