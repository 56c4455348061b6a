/**
 * MT19937 seeded as CPython seeds it.
 *
 * Source: M. Matsumoto, T. Nishimura, "Mersenne Twister: a 623-dimensionally equidistributed uniform
 * pseudo-random number generator" (1998), with `init_by_array` of their 2002 revision.
 */
export declare class MersenneTwister {
    #private;
    /** @param seed its absolute value counts, as in `random.seed` */
    constructor(seed: bigint);
    /** The next 32 bits, from 0 to 2^32 - 1. */
    next(): number;
    /** A copy of all that decides the numbers to come: 625 words. */
    state(): Uint32Array;
    /** Continues where `state()` was taken. */
    restore(state: Uint32Array): void;
}
