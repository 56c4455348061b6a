/** A set of plan positions, one bit each: a million of them take 125 kB. */
export declare class PositionSet {
    #private;
    constructor(capacity: number, positions?: Iterable<number>);
    get size(): number;
    has(position: number): boolean;
    add(position: number): void;
}
