interface LabelledLine {
    readonly letter: string;
    /** Nothing but the letter. */
    readonly alone: boolean;
    /** Nothing but white space comes before (after) the line. */
    readonly first: boolean;
    readonly last: boolean;
    /** The label before this one is the preceding letter, with a text: a list is going on. */
    readonly continues: boolean;
}
/** The lines labelled with a choice. In long texts small letters label steps of a calculation. */
export declare function labelledLines(text: string, choices: number): readonly LabelledLine[];
/** Letters that have a line for themselves, unless they are the next label of a list cut short. */
export declare function lettersAlone(lines: readonly LabelledLine[]): readonly string[];
/**
 * The label of the first line, unless a list of the choices starts there, and that of the last
 * line, when no other label comes before or the list named it already.
 */
export declare function labelledAnswer(lines: readonly LabelledLine[]): readonly string[];
export {};
