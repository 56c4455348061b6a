import { type Routine } from '../routine.ts';
import { type Value } from '../values.ts';
type Filter = Routine<Value, Value>;
/** The filters over the items of a sequence, in the order they have. */
export declare const sequenceFilters: readonly (readonly [string, Filter])[];
export {};
