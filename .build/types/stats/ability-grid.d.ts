/** Abilities at which item curves are tabulated: 43 points from -3.5 to 3.5, a sixth apart. */
export declare const abilityGrid: readonly number[];
/** Standard normal prior over `abilityGrid`, summing to 1. */
export declare const abilityPrior: readonly number[];
/** No model is surer of an answer than this, so that no single answer rules an ability out. */
export declare const surest: number;
/** Probability of a right answer under the two-parameter logistic model: `logit P = a θ + d`. */
export declare function rightProbability(slope: number, intercept: number, ability: number): number;
