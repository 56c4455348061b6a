/**
 * Cuts the text before the first question that the model asked itself. Base models go on with
 * the few-shot pattern and answer questions nobody asked: of 600 MMLU-Pro answers of
 * Meta-Llama-3-8B 544 do, 201 of them with another letter, and reading the last one would score
 * chance. A text that begins with a question is restating ours and is left whole.
 */
export declare function withoutContinuation(text: string): string;
