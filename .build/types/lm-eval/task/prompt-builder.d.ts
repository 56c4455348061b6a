import type { Prompt } from '../../item/index.ts';
import type { TaskConfig } from '../config/index.ts';
import type { Documents } from '../data/index.ts';
import { type Fits } from '../prompt/index.ts';
import type { PyDict, PyValue } from '../python/index.ts';
import type { FieldCompiler } from './fields.ts';
import type { ChatForm } from './settings.ts';
/** What a prompt is built for. */
export interface Asked {
    readonly position: number;
    readonly doc: PyDict;
    /** `doc_to_text`, or a choice that stands as the context. */
    readonly question: PyValue;
}
export interface PromptOptions {
    readonly config: TaskConfig;
    readonly fields: FieldCompiler;
    readonly multipleInput: boolean;
    readonly examples: Documents | undefined;
    readonly systemInstruction: string;
    readonly chat: ChatForm;
    readonly seed: number;
    readonly mode: 'strict' | 'repaired';
    /** Number of items that are asked. */
    readonly items: number;
    /** Shows fewer examples where a prompt would not fit. */
    readonly fits: Fits | undefined;
}
/** Builds prompts: system text, examples, question (lm-eval's `fewshot_context`). */
export declare class PromptBuilder {
    #private;
    /** @throws Error when there are too few documents for the examples */
    constructor(options: PromptOptions);
    /** One prompt for each context: they share examples and system text. */
    build(asked: readonly Asked[]): readonly Prompt[];
}
