import type { Chain } from '../../chains/index.ts';
import type { Finish } from '../../item/index.ts';
export type ChainLimits = NonNullable<Chain['limits']>;
/** What became of one call near a limit. */
export type CallOutcome = {
    readonly kind: 'answered';
    /** By the node's count, `null` where it does not count. */
    readonly promptTokens: number | null;
    readonly completionTokens: number | null;
    readonly finish: Finish;
}
/** Refused for what it asks: a status from 400 to 499 that blames the request. */
 | {
    readonly kind: 'dropped';
    readonly status: number;
}
/** Neither: the node failed, was busy or did not answer in time. */
 | {
    readonly kind: 'failed';
    readonly detail: string;
};
export interface LimitCall {
    /** Tokens sent, for calls about the input; tokens asked for, for calls about the output. */
    readonly tokens: number;
    readonly outcome: CallOutcome;
}
/** A call as near to a limit as it gets on either side. */
export interface LimitSides {
    readonly inside: LimitCall;
    readonly beyond: LimitCall;
}
/**
 * How prompts are counted. `usage`: by the node, chat template included; `tokenize`: by its
 * `/tokenize`, the text alone; `o200k_base`: by the tokenizer of GPT-4o, an estimate.
 */
export type CountingMethod = 'usage' | 'tokenize' | 'o200k_base';
/** How a node behaves at the limits of a chain; plain data, kept in the journal. */
export interface LimitsProbe {
    readonly inputTokens: number;
    readonly outputTokens: number;
    readonly counted: CountingMethod;
    readonly input: LimitSides;
    readonly output: LimitSides;
}
/** Names a pair of limits: what is probed at one pair holds for every chain that has it. */
export declare function limitsKey({ inputTokens, outputTokens, }: Pick<ChainLimits, 'inputTokens' | 'outputTokens'>): string;
/** The probe made at the limits of a chain, if there is one. */
export declare function probeAt(probes: readonly LimitsProbe[], limits: ChainLimits): LimitsProbe | undefined;
