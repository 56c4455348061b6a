import { type Markup } from './markup.ts';
/** A chart of stacked bars: one bar for each category, one colour for each series. */
export interface BarChart {
    readonly title: string;
    /** Of the values, such as `POKT`. */
    readonly unit: string;
    /** What the bars are, such as `chain`. */
    readonly categories: string;
    readonly bars: readonly string[];
    /** Values from 0, decimal strings as they are shown, one for each bar. */
    readonly series: readonly {
        readonly name: string;
        readonly values: readonly string[];
    }[];
}
/** The chart as SVG, read out by its title and description; the text takes the colour of the page. */
export declare function barChart(chart: BarChart): Markup;
/** The figures of the chart as a table, for those who cannot see it or want to copy them. */
export declare function chartTable({ title, unit, categories, bars, series }: BarChart): Markup;
