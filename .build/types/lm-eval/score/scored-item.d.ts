import type { LmEvalItem, LmEvalTask } from '../types.ts';
import type { Response, ScoredItem, ScoringSpec } from './types.ts';
/** What scoring needs to know of a compiled task. @throws IqError `SUITE` for code without a port */
export declare function scoringOf({ config, multipleTarget }: LmEvalTask): ScoringSpec;
/** An item with its responses, in the order of its requests. */
export declare function scoredItem({ doc, gold, choices }: Pick<LmEvalItem, 'doc' | 'gold' | 'choices'>, responses: readonly Response[]): ScoredItem;
