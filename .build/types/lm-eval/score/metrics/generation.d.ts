import { type PyValue } from '../../python/index.ts';
import type { Settings } from '../settings.ts';
import { type Metric } from './metric.ts';
/** A generated answer after its filters, and what it should be. */
export interface GenerationItem {
    readonly answer: string;
    /** Any of them is right. */
    readonly references: readonly string[];
}
/** The metrics of `generate_until` tasks. */
export declare const generationMetrics: Readonly<Record<string, Metric<GenerationItem> | ((settings: Settings) => Metric<GenerationItem>)>>;
/**
 * The references that a target means: with choices the texts of the chosen ones; otherwise the
 * target, or each of several, as Python prints it.
 */
export declare function references(target: PyValue, choices: readonly string[] | undefined, multiple: boolean): readonly string[];
