/** What a metric gives for one item; aggregations turn many of them into a score. */
export type MetricValue = 
/** A number. */
{
    readonly kind: 'number';
    readonly value: number;
}
/** Right and chosen class (f1, mcc). */
 | {
    readonly kind: 'classes';
    readonly gold: number;
    readonly predicted: number;
}
/** Right class and the probability of each (brier_score). */
 | {
    readonly kind: 'distribution';
    readonly gold: number;
    readonly probabilities: readonly number[];
}
/** A log-likelihood and the words or bytes it is spread over. */
 | {
    readonly kind: 'weighted';
    readonly logLikelihood: number;
    readonly weight: number;
}
/** A reference and an answer, compared when all are there (bleu, chrf, ter). */
 | {
    readonly kind: 'texts';
    readonly reference: string;
    readonly answer: string;
}
/** Not scored (bypass). */
 | {
    readonly kind: 'none';
};
/** A metric of one output type; `T` is what that type's items are reduced to. */
export interface Metric<T> {
    readonly kind: MetricValue['kind'];
    /** Name of the aggregation when the task file names none. */
    readonly aggregation: string;
    readonly of: (item: T) => MetricValue;
}
export declare function numeric<T>(aggregation: string, of: (item: T) => number): Metric<T>;
/** Truth as the metrics count it. */
export declare function truth(holds: boolean): number;
