/** A sum of whole numbers, exact however large: most additions are of machine numbers. */
export declare class Sum {
    #private;
    /** @param value a whole number from 0 to 10^15 - 1 */
    add(value: number): void;
    addExactly(value: bigint): void;
    get value(): bigint;
}
