import type { RegexNode } from './regex-syntax.ts';
/** How many characters a pattern can match; `max` may be `Infinity`. */
export interface Width {
    readonly min: number;
    readonly max: number;
}
/**
 * The width of `node`. `groups` gives the widths of groups met before, for references to them,
 * and receives those inside `node`.
 */
export declare function widthOf(node: RegexNode, groups?: Map<number, Width>): Width;
