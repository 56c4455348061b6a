/**
 * Moves white space from the end of a context to its continuations, where tokenizers want it
 * (lm-eval api/model.py, `_encode_pair`).
 */
export declare function withSpacesMoved(context: string, continuations: readonly string[]): {
    readonly context: string;
    readonly continuations: readonly string[];
};
