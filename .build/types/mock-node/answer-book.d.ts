import type { Suite } from '../suite/index.ts';
/** What a suite's prompts ask for. */
export interface AnswerBook {
    find(prompt: string): Entry | undefined;
}
export interface Entry {
    readonly task: number;
    readonly item: number;
    /** An answer that scores. */
    readonly right: string;
    /** Answers to other items of the task, none of them right here. */
    readonly wrong: readonly string[];
}
/** Reads every prompt of a suite once and remembers what it asks for. */
export declare function answerBook(suite: Suite): AnswerBook;
