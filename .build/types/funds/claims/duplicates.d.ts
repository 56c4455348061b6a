import { type Layout } from './columns.ts';
/**
 * Finds claims of the same session by the same supplier. A fingerprint that comes twice is a suspicion;
 * `refuseTwins` then reads the file again and compares the very texts, so the answer is exact.
 */
export declare class Duplicates {
    #private;
    /** @param seed of the fingerprints @param expected how many claims there will be */
    constructor(seed: number, expected: number);
    /** @returns whether so many claims look alike that reading on is no use */
    add(bytes: Buffer, cells: Int32Array, layout: Layout): boolean;
    get suspected(): boolean;
    /** @throws IqError `DATA`, naming both places, where two claims are the same */
    refuseTwins(path: string): Promise<void>;
}
