/** What stands where a choice letter is expected. */
export interface LetterSlot {
    /** Latin capitals, one for an answer, several for "B or C". */
    readonly letters: readonly string[];
    /** Index after the last letter and its closing marks. */
    readonly end: number;
}
/**
 * Reads a choice letter at `start`, or several joined by "and", "or", commas. `undefined` when
 * there is none among the first `choices` letters, or it is a word ("a cat", "I think"), or it is
 * asked rather than said ("could it be B?").
 */
export declare function readLetters(text: string, start: number, choices: number): LetterSlot | undefined;
