import type { Simulation } from '../simulate.ts';
import { type Markup } from './markup.ts';
/** Scores of a population as a chart with the thresholds; readable in dark and light. */
export declare function svgPlot(simulation: Simulation): string;
/** The chart as a part of a page. */
export declare function chart({ nodes, tiers }: Simulation): Markup;
