import type { LmEvalItem } from '../types.ts';
/** Every text that is right for an item: its target, each of several, or the choice an index names. */
export declare function acceptedAnswers({ target, choices, }: Pick<LmEvalItem, 'target' | 'choices'>): string[];
/**
 * How many letters an item offers: its choices, or the list of options in its document where the
 * task file prints them itself; undefined when neither is there.
 */
export declare function letterCount({ choices, doc, }: Pick<LmEvalItem, 'choices' | 'doc'>): number | undefined;
