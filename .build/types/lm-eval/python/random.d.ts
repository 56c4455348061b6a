/**
 * CPython 3.11's `random.Random(seed)`: the same seed and calls give the same numbers.
 * Where Python takes a population, these methods take its length and return indices.
 *
 * Source: CPython `Lib/random.py`; checked against values recorded from CPython 3.11.
 */
export declare class PythonRandom {
    #private;
    /** @throws {RangeError} when a number is not an integer */
    constructor(seed: bigint | number);
    /** A snapshot of 625 words, from which `restore` continues. */
    state(): Uint32Array;
    restore(state: Uint32Array): void;
    /** A float in [0, 1) with 53 random bits. */
    random(): number;
    /** An integer of `k` random bits. */
    getrandbits(k: number): bigint;
    /**
     * An integer from 0 to `n - 1` (CPython: `_randbelow`, and the index that `choice` takes).
     *
     * @throws {RangeError} unless `n` is an integer from 1 to 2^53 - 1
     */
    randbelow(n: number): number;
    /** An integer from `low` to `high`, both included. */
    randint(low: number, high: number): number;
    uniform(low: number, high: number): number;
    /**
     * `k` indices below `n`, with replacement.
     *
     * @throws {RangeError} unless `n` is from 1 to 2^32
     */
    choices(n: number, k: number): Uint32Array;
    /**
     * `k` different indices below `n`, in the order drawn.
     *
     * @throws {RangeError} unless 0 <= k <= n
     */
    sample(n: number, k: number): number[];
    /** Shuffles in place; an item may be null, but not undefined. */
    shuffle<T>(items: T[]): void;
}
