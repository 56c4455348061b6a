import { type ChoiceItem, type GenerationItem, type RollingItem, type TruthfulItem } from './metrics/index.ts';
import type { Answer, LogLikelihood, ScoredItem, ScoringSpec } from './types.ts';
/** A generated answer beside its references. What is not text is compared as Python prints it. */
export declare function generationItem({ multipleTarget }: ScoringSpec): (item: ScoredItem, [answer]: readonly Answer[]) => GenerationItem;
/** Twice as many answers as choices: those without context come last (acc_mutual_info). */
export declare function choiceItem(item: ScoredItem, answers: readonly Answer[]): ChoiceItem;
/** AGIEval reads choices and right answers from the document (lm-eval tasks/agieval/utils.py). */
export declare function documentChoiceItem(item: ScoredItem, answers: readonly Answer[]): ChoiceItem;
export declare function truthfulItem(item: ScoredItem, answers: readonly Answer[]): TruthfulItem;
export declare function firstLikelihood(_: ScoredItem, answers: readonly Answer[]): LogLikelihood;
export declare function rollingItem(item: ScoredItem, [answer]: readonly Answer[]): RollingItem;
