/** Order of texts by UTF-16 code units: the same on every machine. */
export declare function inOrder(a: string, b: string): number;
