import { type Routine } from '../routine.ts';
import type { Value } from '../values.ts';
type Filter = Routine<Value, Value>;
/**
 * The filters over text; most print other values first, as jinja2 does.
 * `escape` and `safe` return plain text: escaping twice escapes twice, unlike jinja2's `Markup`.
 */
export declare const textFilters: readonly (readonly [string, Filter])[];
export {};
