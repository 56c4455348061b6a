import type { PyValue } from '../python/index.ts';
import type { Arguments } from './arguments.ts';
/** What an expression of a template can evaluate to. */
export type Value = PyValue | Undefined | Range | DictView | Stream | Callable | Namespace | Loop;
/** The values that are not plain data. */
export declare abstract class TemplateObject {
    /** `type(value).__name__`, for messages. */
    abstract readonly kind: string;
}
/** A name, item or attribute that does not exist was used: jinja2's `UndefinedError`. */
export declare class UndefinedError extends Error {
    readonly name = "UndefinedError";
}
/**
 * What a missing name, item or attribute evaluates to: jinja2's `StrictUndefined`. Only some tests
 * and the filter `default` may look at it.
 */
export declare class Undefined extends TemplateObject {
    #private;
    readonly kind = "Undefined";
    /** Whether it prints and iterates as nothing, as the value of an inline `if` without `else` does. */
    readonly isSilent: boolean;
    /** @param reason what is missing, as one clause. */
    constructor(reason: string, isSilent?: boolean);
    /** The error that every other use raises. */
    error(): UndefinedError;
}
/** Whether the value is missing in a way that prints, iterates and counts as nothing. */
export declare function isSilent(value: Value): boolean;
/** A Python `range`. */
export declare class Range extends TemplateObject {
    readonly kind = "range";
    readonly items: readonly bigint[];
    /** `repr(range)`. */
    readonly repr: string;
    constructor(start: number, stop: number, step: number);
}
/** What `dict.items()`, `dict.keys()` and `dict.values()` return. */
export declare class DictView extends TemplateObject {
    readonly kind: 'dict_items' | 'dict_keys' | 'dict_values';
    readonly items: readonly PyValue[];
    constructor(kind: DictView['kind'], items: Iterable<PyValue>);
}
/** A Python generator or iterator: its items can be taken once, and it does not print. */
export declare class Stream extends TemplateObject {
    readonly kind = "generator";
    readonly items: Iterable<PyValue>;
    constructor(items: IterableIterator<PyValue>);
}
/** A bound method, a macro or a global function. */
export declare class Callable extends TemplateObject {
    readonly kind = "function";
    readonly call: (given: Arguments<Value>) => Value;
    constructor(call: (given: Arguments<Value>) => Value);
}
/** The object of `{% set ns = namespace(...) %}`, whose attributes can be set from inside loops. */
export declare class Namespace extends TemplateObject {
    readonly kind = "Namespace";
    readonly attributes: Map<string, Value>;
    constructor(attributes: Iterable<readonly [string, Value]>);
}
/** The state of a running `for`, behind the name `loop`. */
export declare class Loop extends TemplateObject {
    readonly kind = "LoopContext";
    readonly items: readonly PyValue[];
    index0: number;
    /** The arguments of the last `loop.changed(...)`. */
    lastSeen: PyValue | undefined;
    constructor(items: readonly PyValue[]);
}
