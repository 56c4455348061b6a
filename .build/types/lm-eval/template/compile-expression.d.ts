import type { Frame, Scope } from './scope.ts';
import type { Expression, FilterCall } from './syntax.ts';
import { type Source } from './syntax-error.ts';
import { type Value } from './values.ts';
/** A compiled expression. */
export type Evaluate = (frame: Frame) => Value;
/** Compiles the expressions that stand in one scope of a template. */
export declare class ExpressionCompiler {
    #private;
    constructor(source: Source, scope: Scope);
    /**
     * Compiles an expression to a function.
     * @throws IqError `SUITE` for filters and tests that do not exist or do not take the arguments given.
     */
    compile(expression: Expression): Evaluate;
    /** Compiles a filter over a value that is compiled already. */
    filter(input: Evaluate, call: FilterCall): Evaluate;
}
