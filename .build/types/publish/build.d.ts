import { type Report, type TranscriptDigest } from '../report/index.ts';
import type { Conclusion, Session } from '../run/index.ts';
/** The report of a finished or unfinished run: what its journal shows, without secrets. */
export declare function buildReport(session: Session, conclusion: Conclusion, transcript: TranscriptDigest): Promise<Report>;
