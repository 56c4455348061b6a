import { type Routine } from './routine.ts';
import type { Value } from './values.ts';
type StringMethod = Routine<string, Value>;
/** The methods of Python's `str`. Those that search take no start and end. */
export declare const stringMethods: ReadonlyMap<string, StringMethod>;
export {};
