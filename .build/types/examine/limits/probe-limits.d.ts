import type { ChainLimits, LimitsProbe } from '../../verdict/index.ts';
import { type Counting } from './token-counter.ts';
/**
 * Sends a call just inside and one beyond each limit of a chain, and at most five more to count
 * tokens. The call inside keeps the limit with the node's chat template, the one beyond breaks it
 * without. Where tokens can only be estimated, "just" means as far from the limit as the estimate
 * may be off. An answer of the full output length is asked for twice. Rejects only when the signal
 * aborts.
 */
export declare function probeLimits(node: Counting, { inputTokens, outputTokens }: ChainLimits, signal: AbortSignal): Promise<LimitsProbe>;
