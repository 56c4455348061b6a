import type { BoundArguments } from '../arguments.ts';
import type { Value } from '../values.ts';
/** jinja2's `tojson`: keys sorted, ASCII only, and without the characters that HTML gives a meaning. */
export declare function toJson(value: Value, given: BoundArguments): string;
