/** The tokens of a text, four characters each: enough for a simulation. */
export declare function tokensOf(text: string): readonly string[];
