import type { Expression } from './syntax.ts';
import type { TokenStream } from './token-stream.ts';
type ParseOperand = (stream: TokenStream) => Expression;
/** A chain of comparisons, and the arithmetic that binds tighter. */
export declare function parseComparison(stream: TokenStream, parseOperand: ParseOperand): Expression;
export {};
