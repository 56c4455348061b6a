import type { RegexNode } from './regex-syntax.ts';
/**
 * The source of a JavaScript expression (flag `v`, no other) that matches as `node` does in Python.
 * @param groupsBefore number of capturing groups that stand before the source where it is put.
 */
export declare function toJavaScript(node: RegexNode, groupsBefore: number): string;
