import type { Simulation } from '../simulate.ts';
/** A simulation as a page of its own: no script, nothing fetched, dark and light. */
export declare function htmlPage(simulation: Simulation, title: string): string;
