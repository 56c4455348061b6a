import { type Value } from './values.ts';
/** The functions every template can call; a field of the document of the same name hides them. */
export declare const globals: ReadonlyMap<string, Value>;
