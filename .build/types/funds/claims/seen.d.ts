/** Fingerprints seen so far: eight bytes each, at most three quarters of the places filled. */
export declare class Seen {
    #private;
    /** @param expected how many fingerprints there will be; more are taken too */
    constructor(expected: number);
    /** @returns whether it was there before */
    add(high: number, low: number): boolean;
}
