import { type Protocol } from '../../item/index.ts';
/** Values of options as they are read from the command line; anything else is refused. */
export declare function whole(text: string): number;
export declare function positive(text: string): number;
export declare function minutes(text: string): number;
export declare function share(text: string): number;
export declare function chance(text: string): string;
export declare function price(text: string): string;
export declare function protocol(text: string): Protocol;
export declare function thresholds(text: string): readonly number[];
export declare function population(text: string): {
    mean: number;
    deviation: number;
    size: number;
};
/** Gathers the values of an option that may be repeated. */
export declare function gather(value: string, before: readonly string[]): readonly string[];
/** `200,1000`: input and output tokens. */
export declare function tokenLimits(text: string): {
    inputTokens: number;
    outputTokens: number;
};
