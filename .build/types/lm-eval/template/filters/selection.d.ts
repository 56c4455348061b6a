import { type Routine } from '../routine.ts';
import { type Value } from '../values.ts';
type Filter = Routine<Value, Value>;
type FindFilter = (name: string) => Filter | undefined;
/**
 * `map`, `select`, `reject`, `selectattr` and `rejectattr`. Like jinja2's they give nothing for
 * whatever is false, `None` and `0` included.
 * @param filterNamed finds the filter of `map('name')` when a template runs
 */
export declare function selectionFilters(filterNamed: FindFilter): readonly (readonly [string, Filter])[];
export {};
