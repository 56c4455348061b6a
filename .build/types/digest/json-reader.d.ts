import type { JsonValue } from './json.ts';
interface Rules {
    readonly maxDepth: number;
    readonly rejectCaseVariants: boolean;
}
/** Recursive descent over the grammar of RFC 8259; every step takes linear time. */
export declare class JsonReader {
    #private;
    constructor(text: string, rules: Rules);
    /** The one value of the text. */
    read(): JsonValue;
}
export {};
