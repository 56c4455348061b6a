import type { MetricValue } from '../../metrics/index.ts';
import type { Statistic } from '../statistic.ts';
/** A measure of whole corpora. */
export type Corpus = 'bleu' | 'chrf' | 'chrf++' | 'ter';
/** The measure over pairs of texts, which are counted once. */
export declare function corpusScore(corpus: Corpus): (values: readonly MetricValue[]) => Statistic;
