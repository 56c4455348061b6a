/**
 * The examples that lm-eval draws document after document from one generator, at any position in
 * any order: the generator's state is kept at regular positions and run forward from there.
 */
export declare class Draws {
    #private;
    /** Positions go from 0 to `length - 1`; each draws `count` indices below `population`. */
    constructor(seed: number, population: number, count: number, length: number);
    /** The indices drawn at a position, in the order drawn. */
    at(position: number): readonly number[];
}
