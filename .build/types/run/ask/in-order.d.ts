/** Hands values on in the order of their positions, 0, 1, 2, ..., whatever order they come in. */
export declare class InOrder<T> {
    #private;
    constructor(take: (value: T) => void);
    /** The first position that is not handed on yet. */
    get next(): number;
    add(position: number, value: T): void;
}
