/** "The answer is", "Final answer:", "Die Antwort lautet", "答案是", `"answer":`, `<answer>`, `[ANSWER]`. */
export declare const statement: RegExp;
/** A line "### Final answer" or "**Answer**"; often a whole paragraph follows it. */
export declare const heading: RegExp;
/** "The best option is", "the closest is": they announce a choice, but no answer in words. */
export declare const choiceStatement: RegExp;
/** `\boxed{` of LaTeX and the `####` of GSM8K. */
export declare const notation: RegExp;
/** "none of the above", "not listed": an answer, but none of the choices. */
export declare const noneOfThem: RegExp;
/** "None of the given options is correct." */
export declare const rejection: RegExp;
