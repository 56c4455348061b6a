import { type TranscriptDigest } from '../report/index.ts';
import { type Session } from '../run/index.ts';
/** The transcript of a run: the samples that count, in the plan's order, one JSON line each. */
export declare function transcriptLines(session: Session): AsyncGenerator<Buffer>;
/** What a report says about the transcript. */
export declare function digestRun(session: Session): Promise<TranscriptDigest>;
