import type { Expression, FilterCall } from './syntax.ts';
import type { TokenStream } from './token-stream.ts';
/** An expression, or several with commas between them, which make a tuple. */
export declare function parseTuple(stream: TokenStream): Expression;
/** As {@link parseTuple}, without inline `if`: for `if` and `for` tags, where `if` means something else. */
export declare function parseTupleWithoutIf(stream: TokenStream): Expression;
/** `value if condition else otherwise`, and everything that binds tighter. */
export declare function parseExpression(stream: TokenStream): Expression;
/** A filter's name and arguments. */
export declare function parseFilterCall(stream: TokenStream): FilterCall;
