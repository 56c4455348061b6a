import type { Port } from './port.ts';
/**
 * GPQA: the answers shuffled document after document by the generator that lm-eval seeds with 0.
 * The Open LLM Leaderboard also takes markup out of them. The form `n_shot` has no port: it keeps a
 * generator of its own going, so that its answers change each time lm-eval reads the documents.
 */
export declare const gpqa: readonly Port[];
