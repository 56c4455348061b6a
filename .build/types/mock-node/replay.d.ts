import type { AnswerBook } from './answer-book.ts';
import { type Responder } from './responder.ts';
/** Recorded answers by task and item: what `loadRecording` reads. */
export type Recording = ReadonlyMap<string, string>;
/**
 * Reads recorded answers: JSON lines with `task` and `item` (indices in the suite) and `responses`,
 * which the transcript of any run has. @throws IqError `DATA`, naming file and line.
 */
export declare function loadRecording(path: string): Promise<Recording>;
/** A node that says what was recorded for an item, and nothing for items without a record. */
export declare function replayResponder(book: AnswerBook, recording: Recording): Responder;
