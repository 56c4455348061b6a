import type { Prompt } from '../item/index.ts';
import type { LmEvalItem } from './types.ts';
/** The hashes lm-eval logs with each sample (evaluator.py), lower-case hex. */
export interface SampleHashes {
    readonly doc: string;
    readonly prompt: string;
    readonly target: string;
}
export declare function sampleHashes(item: LmEvalItem): SampleHashes;
/** SHA-256 over the hashes of a task's logged samples: once per filter and document. */
export declare function taskHash(samples: Iterable<SampleHashes>): string;
/** The prompt as text: messages as the JSON text that lm-eval's API models hold. */
export declare function promptText(prompt: Prompt): string;
