import { type AnswerFormat } from '../answer/index.ts';
import type { Finish, OutcomeKind } from '../item/index.ts';
import type { FilteredScore } from '../lm-eval/index.ts';
/** What can become of an item that was answered. */
type AnswerOutcome = Exclude<OutcomeKind, 'missing'>;
export interface Judgement {
    readonly outcome: AnswerOutcome;
    /** Points, 0 to 1. */
    readonly score: number;
    /** What was read out of the answer; `undefined` when nothing was. */
    readonly extracted: string | undefined;
}
interface ExpectedAnswer {
    readonly format: AnswerFormat;
    /** Any of these is right. */
    readonly keys: readonly string[];
    /** Number of choices of a `letter` item. */
    readonly choices?: number;
}
/** Judges one answer by extracting it and comparing it with the keys. */
export declare function judgeAnswer(expected: ExpectedAnswer, text: string, finish: Finish): Judgement;
/** Which of a task's scores counts; absent names mean the first. */
interface PrimaryScore {
    readonly filter: string | undefined;
    readonly metric: string | undefined;
}
/**
 * Judges an item by the task file's own filters and metrics: the primary metric is the score, 0 to
 * 1, and only 1 is correct.
 * @throws IqError `SUITE` when there is no such filter or metric, or its value is no such score
 */
export declare function judgeScores(scores: readonly FilteredScore[], primary: PrimaryScore, finish: Finish): Judgement;
export {};
