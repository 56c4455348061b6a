import type { Answer, Response, ScoredItem, ScoringSpec } from './types.ts';
/** Makes the responses to one request, one for each repeat, the answer that is scored. */
export interface Pipeline {
    readonly name: string;
    readonly apply: (responses: readonly Response[], item: ScoredItem) => Answer;
}
/** The pipelines of a task that generates text. @throws IqError `SUITE` */
export declare function textPipelines({ config }: ScoringSpec): readonly Pipeline[];
/**
 * The pipelines of a task that asks for log-likelihoods, where filters have nothing to change.
 * @throws IqError `SUITE` for a pipeline that is more than `take_first`
 */
export declare function firstOnly({ config }: ScoringSpec): readonly Pipeline[];
