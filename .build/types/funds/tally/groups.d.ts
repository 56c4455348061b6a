import { Sum } from './sum.ts';
/** What adds up of the paid claims of one application on one chain under one operator. */
export declare class Group {
    claims: number;
    readonly relays: Sum;
    readonly network: {
        claimed: Sum;
        settled: Sum;
        minted: Sum;
        inflation: Sum;
        /** Claims whose mint the parameters do not explain. */
        unexplained: number;
    };
}
/** Claims that are not paid, or not of the week. */
export declare class Apart {
    claims: number;
    readonly relays: Sum;
    add(relays: number): void;
}
/** Values by two texts; the texts are looked up once each. */
export declare class Grid<T> {
    #private;
    constructor(make: () => T);
    at(row: string, column: string): T;
    /** All values, in the order of their texts. */
    entries(): [string, string, T][];
}
