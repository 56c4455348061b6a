import type { RegexNode } from './regex-syntax.ts';
/**
 * Whether `node` matches nothing only where it can match nothing else, because every part tries its
 * non-empty matches first. After an empty match there is then no longer one at the same place.
 */
export declare function prefersText(node: RegexNode): boolean;
