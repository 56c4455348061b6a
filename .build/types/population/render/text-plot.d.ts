import type { Simulation } from '../simulate.ts';
/** Scores of a population as bars, with a line at each threshold; highest scores first. */
export declare function textPlot({ nodes, tiers }: Simulation): string;
