import { type Source } from './syntax-error.ts';
import { type Token } from './tokens.ts';
/** A template cut at its marks. White space that `-` marks remove is gone already. */
export type Segment = {
    readonly kind: 'text';
    readonly text: string;
} | {
    readonly kind: 'output' | 'statement';
    readonly tokens: readonly Token[];
    readonly at: number;
};
/** Cuts a template into text, outputs and statements; comments disappear, `raw` blocks become text. */
export declare function readSegments(source: Source): readonly Segment[];
