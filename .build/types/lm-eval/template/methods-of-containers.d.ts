import { type PyDict, type PyValue } from '../python/index.ts';
import { type Routine } from './routine.ts';
import { type Value } from './values.ts';
/** The methods that lists and tuples share. */
export declare const sequenceMethods: ReadonlyMap<string, Routine<readonly PyValue[], Value>>;
/** Marks a list as made by a template, which may therefore append to it. */
export declare function ownedList(items: PyValue[]): readonly PyValue[];
/** The methods of `list`. Of those that change it only `append`, and not to the lists of a document. */
export declare const listMethods: ReadonlyMap<string, Routine<readonly PyValue[], Value>>;
/** The methods of `dict` that do not change it. */
export declare const dictMethods: ReadonlyMap<string, Routine<PyDict, Value>>;
