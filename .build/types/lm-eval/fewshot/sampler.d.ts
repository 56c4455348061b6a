import { type PyDict } from '../python/index.ts';
import type { Example } from './pool.ts';
/** How the examples of a task are chosen. */
export interface SamplerPlan {
    readonly sampler: 'default' | 'first_n';
    /** Examples per prompt, at least 1. */
    readonly count: number;
    readonly seed: number;
    /** Number of items that are asked, which all draw one after the other. */
    readonly items: number;
    /** Whether lm-eval drops the evaluated document (task.py: fewshot split == test split). */
    readonly excludes: boolean;
    /** `strict`: lm-eval's behaviour; `repaired`: the evaluated document is never shown. */
    readonly mode: 'strict' | 'repaired';
}
interface Examples {
    readonly size: number;
    at(index: number): Example;
}
/** Chooses the examples for the item at a position. */
export type Sampler = (position: number, doc: PyDict) => readonly Example[];
/**
 * lm-eval's samplers (api/samplers.py). Repaired mode makes the same draws and puts the next
 * documents of the pool in the place of those that equal the evaluated one, so the two modes
 * differ only where strict mode would show an item its own answer or fail for want of one more.
 * @throws Error when the pool is too small
 */
export declare function createSampler(plan: SamplerPlan, pool: Examples): Sampler;
export {};
