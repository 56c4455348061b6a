import type { Prompt } from '../../item/index.ts';
import type { TaskConfig } from '../config/index.ts';
import { type PyValue } from '../python/index.ts';
import type { LmEvalGenerationSettings, LmEvalRequest } from '../types.ts';
import type { ChatForm } from './settings.ts';
/** An item's parts that requests are made of. */
export interface RequestParts {
    /** One prompt, or one for each choice in the multiple-input form. */
    readonly prompts: readonly Prompt[];
    readonly target: PyValue;
    readonly choices: readonly string[];
}
/** Turns an item's parts into what is sent (lm-eval's `construct_requests`), without repeats. */
export type RequestMaker = (parts: RequestParts) => readonly LmEvalRequest[];
export declare function requestMaker(config: TaskConfig, chat: ChatForm, multipleInput: boolean, generation: LmEvalGenerationSettings | undefined): RequestMaker;
