import type { PyDict } from '../python/index.ts';
import type { Body, Target } from './syntax.ts';
import type { Value } from './values.ts';
/** What a running template sees: the document, and the values of its own names. */
export interface Frame {
    readonly doc: PyDict;
    /** One per name a scope assigns; `undefined` until it is. */
    readonly slots: (Value | undefined)[];
}
/**
 * The names that a part of a template assigns, resolved to slots when the template is compiled.
 * As in jinja2, `if` makes no scope of its own, while every round of a `for` starts afresh.
 */
export declare class Scope {
    #private;
    private constructor();
    static outermost(names: readonly string[]): Scope;
    inner(names: readonly string[]): Scope;
    /** The slots that may hold `name`, the innermost first. */
    slotsOf(name: string): readonly number[];
    /** The slot of a name that this scope assigns. */
    ownSlot(name: string): number;
    /** Makes the names of this scope unassigned again. */
    clear(frame: Frame): void;
}
/** The names that `body` assigns in the scope it stands in. */
export declare function assignedNames(body: Body): readonly string[];
/** The names that a target assigns; attributes of a namespace are none. */
export declare function targetNames(target: Target): readonly string[];
