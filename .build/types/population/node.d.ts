/** A node of a population, with its true score, 0-100. */
export interface ScoredNode {
    readonly name: string;
    readonly score: number;
}
/** Nodes with normally distributed scores; one outside 0-100 is drawn anew. */
export declare function normalPopulation(mean: number, deviation: number, size: number, seed: string): readonly ScoredNode[];
