/** The letters of the last "... is (B)"; empty when there is none. */
export declare function lastConclusion(text: string, choices: number): readonly string[];
/** The letters named in the last sentence; none when it denies something ("(A) is wrong"). */
export declare function lastMention(text: string, choices: number): readonly string[];
