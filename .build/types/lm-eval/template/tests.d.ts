import { type Routine } from './routine.ts';
import { type Value } from './values.ts';
type Test = Routine<Value, boolean>;
/** The tests of jinja2 (`jinja2/tests.py`) that need no environment, by name. */
export declare const tests: ReadonlyMap<string, Test>;
export {};
