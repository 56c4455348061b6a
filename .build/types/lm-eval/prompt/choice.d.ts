import type { PyValue } from '../python/index.ts';
/**
 * Python's `choices[index]`: negative indices count from the end, True is 1.
 * @throws Error when there is no such choice
 */
export declare function choiceAt(choices: readonly PyValue[], index: bigint | boolean): PyValue;
