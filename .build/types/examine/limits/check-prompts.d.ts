import type { Suite } from '../../suite/index.ts';
import type { CountingMethod, Step } from '../../verdict/index.ts';
import { type Counting } from './token-counter.ts';
/** The largest calls that a run will make; plain data, kept in the journal. */
export interface PromptCheck {
    readonly counted: CountingMethod;
    /** Tokens that the node's chat template adds to a prompt; they do not count against a limit. */
    readonly template: number;
    readonly longest: {
        readonly task: string;
        /** Row of the task's documents. */
        readonly row: number;
        /** Without the template. */
        readonly tokens: number;
    };
    /** Tokens of one answer that are asked for at most. */
    readonly answerTokens: number;
}
/**
 * Counts the longest prompts among the steps of a plan by the surest counter that counts, at one
 * relay each at most. Memory does not grow with the plan. Rejects only when the signal aborts.
 */
export declare function checkPrompts(node: Counting, suite: Suite, steps: Iterable<Step>, signal: AbortSignal): Promise<PromptCheck>;
/** A call that a run will make, beyond what a chain allows; `undefined` where there is none. */
export declare function describePrompts({ counted, longest, answerTokens }: PromptCheck, { inputTokens, outputTokens }: {
    readonly inputTokens: number;
    readonly outputTokens: number;
}): string | undefined;
