/**
 * Version of the extraction rules of this folder. A change that could read another answer out of
 * any text raises it, because scores under different versions do not compare.
 */
export declare const answerFormatVersion = 2;
/**
 * What kind of answer an item asks for.
 *
 * - `letter`: a choice label, A to Z
 * - `number`: an integer, decimal or fraction
 * - `text`: a word or phrase, compared without case, outer punctuation and article
 * - `exact-line`: a line, compared character by character
 */
export type AnswerFormat = 'letter' | 'number' | 'text' | 'exact-line';
export type Extraction = {
    readonly kind: 'answer';
    readonly value: string;
} | {
    readonly kind: 'unparsed';
} | {
    readonly kind: 'refused';
};
interface ExtractionOptions {
    /** Number of choices of a `letter` item; later letters are no answers. Default 26. */
    readonly choices?: number;
}
/**
 * Reads the answer out of what a model wrote. Time is linear in the length of `text`.
 *
 * @example
 * extractAnswer('letter', '<think>A?</think>The answer is **(B)**.', { choices: 4 })
 * // { kind: 'answer', value: 'B' }
 */
export declare function extractAnswer(format: AnswerFormat, text: string, options?: ExtractionOptions): Extraction;
export {};
