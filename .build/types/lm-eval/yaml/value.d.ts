import type { PyValue } from '../python/index.ts';
import type { FunctionReference } from './function-reference.ts';
/** What a task file can hold: Python's plain values and `!function` references. */
export type YamlValue = null | boolean | bigint | number | string | readonly YamlValue[] | YamlMap | FunctionReference;
export type YamlMap = ReadonlyMap<YamlValue, YamlValue>;
/** A top-level key's value and where it was written, `path:line:column`. */
export interface Field {
    readonly value: YamlValue;
    readonly place: string;
}
/** The top-level keys of a task file in order of appearance. */
export type Fields = ReadonlyMap<string, Field>;
export declare function isYamlMap(value: YamlValue): value is YamlMap;
export declare function isYamlList(value: YamlValue): value is readonly YamlValue[];
/** The fields of a mapping written inside another one; all share its place. */
export declare function fieldsOf(map: YamlMap, place: string): Fields;
/** @throws IqError `SUITE` when a key is not text */
export declare function fieldName(key: YamlValue, place: string): string;
/** The value as data. @throws IqError `SUITE` where it holds a `!function` */
export declare function toPyValue(value: YamlValue, place: string): PyValue;
/** A value's kind in the words of YAML, for messages. */
export declare function describe(value: YamlValue): string;
