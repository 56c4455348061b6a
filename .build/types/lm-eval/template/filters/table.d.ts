import { type Routine } from '../routine.ts';
import { type Value } from '../values.ts';
/** A filter: what it makes of the value before the bar. */
export type Filter = Routine<Value, Value>;
/** The filters of jinja2 (`jinja2/filters.py`) that task files use, and lm-evaluation-harness's own, by name. */
export declare const filters: ReadonlyMap<string, Filter>;
