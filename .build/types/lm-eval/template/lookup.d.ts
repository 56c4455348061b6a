import type { Arguments } from './arguments.ts';
import { type Value } from './values.ts';
/** `owner.name`: an attribute or method, else the item of that name (jinja2's `getattr`). */
export declare function attributeOf(owner: Value, name: string): Value;
/** `owner[key]`: the item, else, for a text, the attribute or method of that name (jinja2's `getitem`). */
export declare function itemOf(owner: Value, key: Value): Value;
/** `owner[start:stop:step]`. */
export declare function sliceOf(owner: Value, bounds: readonly [Value, Value, Value]): Value;
/** `owner.name(...)`, without making the bound method where it is one. */
export declare function callAttribute(owner: Value, name: string, given: Arguments<Value>): Value;
/** `callee(...)`. */
export declare function call(callee: Value, given: Arguments<Value>): Value;
