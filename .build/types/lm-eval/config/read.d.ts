import type { PyDict } from '../python/index.ts';
import { type FunctionReference, type YamlMap, type YamlValue } from '../yaml/index.ts';
/** Turns a YAML value into a typed one; `where` is `path:line:column: key`. @throws IqError `SUITE` */
export type Reader<T> = (value: YamlValue, where: string) => T;
export declare function refuse(where: string, message: string, next?: string): never;
export declare const text: Reader<string>;
export declare const boolean: Reader<boolean>;
/** A whole number from `least` upward. */
export declare function integer(least: number): Reader<number>;
export declare const mapping: Reader<YamlMap>;
export declare const list: Reader<readonly YamlValue[]>;
export declare const functionReference: Reader<FunctionReference>;
/** A mapping of plain data. */
export declare const dict: Reader<PyDict>;
/** One text or a list of texts. */
export declare const texts: Reader<readonly string[]>;
/** YAML's null counts as absent, as Python's None does. */
export declare function optional<T>(read: Reader<T>): Reader<T | undefined>;
/** One of a closed set of words. */
export declare function oneOf<const T extends string>(words: readonly T[]): Reader<T>;
