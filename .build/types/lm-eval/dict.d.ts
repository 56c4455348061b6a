import type { PyDict, PyValue } from './python/index.ts';
/** `isinstance(value, dict)`. */
export declare function isDict(value: PyValue | undefined): value is PyDict;
