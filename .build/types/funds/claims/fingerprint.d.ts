/** A 64-bit fingerprint of cells: two words of 32 bits, mixed as MurmurHash3 mixes one. */
export declare class Fingerprint {
    #private;
    high: number;
    low: number;
    /** @param seed a word that nobody who writes the claims knows */
    constructor(seed: number);
    start(): void;
    /** Adds a cell; its length parts it from the next. */
    add(bytes: Buffer, from: number, end: number): void;
    finish(): void;
}
