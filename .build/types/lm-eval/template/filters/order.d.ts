import { type Routine } from '../routine.ts';
import { type Value } from '../values.ts';
type Filter = Routine<Value, Value>;
/** The filters that compare items; like jinja2's they ignore case unless told otherwise. */
export declare const orderFilters: readonly (readonly [string, Filter])[];
export {};
