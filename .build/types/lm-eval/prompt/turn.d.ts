import { type PyValue } from '../python/index.ts';
import { type Message } from './message.ts';
/** A question and what is known of its answer. */
export interface Turn {
    readonly question: PyValue;
    /** undefined for the question that is asked. */
    readonly answer: PyValue | undefined;
    /** Where an integer answer is looked up. */
    readonly choices: readonly PyValue[] | undefined;
    /** Start of the answer; '' for none. */
    readonly prefix: string;
    readonly targetDelimiter: string;
    readonly fewshotDelimiter: string;
}
/**
 * A user message, and an assistant message where there is an answer or the start of one
 * (lm-eval's `build_qa_turn`).
 * @throws Error when question or answer is no text
 */
export declare function turnMessages(turn: Turn): readonly Message[];
