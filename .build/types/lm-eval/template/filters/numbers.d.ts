import { type Routine } from '../routine.ts';
import type { Value } from '../values.ts';
type Filter = Routine<Value, Value>;
/** The filters over numbers. */
export declare const numberFilters: readonly (readonly [string, Filter])[];
export {};
