/**
 * A stream of random numbers that anybody can recompute from `seed` and `label`.
 *
 * Block `i` is HKDF-SHA-256 (RFC 5869: HMAC-SHA256, no salt) of the seed with the info
 * `<label>|<i>`, 4096 bytes read as big-endian 32-bit words. Streams of different labels are
 * independent. Whoever does not know the seed cannot predict a word from all earlier ones.
 */
export declare class Drbg {
    #private;
    constructor(seed: string, label: string);
    /** A uniform integer in [0, 2^32). */
    word(): number;
    /** A uniform integer in [0, `size`), without modulo bias; `size` in [1, 2^32]. */
    integer(size: number): number;
    /** A uniform multiple of 2^-53 in [0, 1). */
    float(): number;
}
