import type { BarChart } from '../../charts/index.ts';
import type { TallyLine } from '../tally/index.ts';
import type { WeekReport } from './week-report.ts';
/** The charts of a week: relays, charge and burn. */
export declare function chartsOf(report: WeekReport): BarChart[];
/** Which application did what: POKT by application and chain, the largest first. */
export declare function chartOfApplications(lines: readonly TallyLine[], week: string): BarChart;
