import { IqError } from '../errors/index.ts';
import type { Suite } from './load-suite.ts';
/**
 * Builds every item of a suite and reports what is wrong with its data, at most `most` findings:
 * prompts that cannot be built, answer keys outside the choices (lm-eval scores them as never
 * right, so strict suites may have them), and values that stand twice in a `unique` column.
 */
export declare function checkSuite(suite: Suite, most?: number): readonly IqError[];
