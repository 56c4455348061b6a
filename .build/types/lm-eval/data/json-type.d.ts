import { type PyDict, type PyValue } from '../python/index.ts';
/**
 * The type of one place in JSON documents as the `datasets` library infers it over all of them,
 * mostly through Arrow: absent columns become None, integers beside floats become floats, keys
 * take the order of their first appearance, dates become datetimes. Where values differ in kind,
 * or nested objects in their keys, everything stays as written (its `Json` type).
 */
export declare class JsonType {
    #private;
    /** Takes a value into account. */
    observe(value: PyValue): void;
    /** Takes a whole row into account; unlike nested objects rows may lack keys. */
    observeRow(row: PyDict): void;
    /** Keys in the order of their first appearance. */
    get keys(): readonly string[];
    /** The value as the typed column holds it; the very value where nothing changes. */
    coerce(value: PyValue): PyValue;
    /** `coerce` for an object. */
    coerceRow(value: PyDict): PyDict;
}
