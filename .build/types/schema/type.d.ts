import type { Type as TypeBox } from 'typebox';
/** What is used of TypeBox. */
type Builder = Pick<typeof TypeBox, 'Array' | 'Boolean' | 'Integer' | 'Literal' | 'Null' | 'Number' | 'Object' | 'Optional' | 'Record' | 'String' | 'Tuple' | 'Union' | 'Unknown'>;
/**
 * Builds the JSON schemas of TypeBox, with its static types. TypeBox itself is needed when types are
 * checked only: its 370 modules would double the time in which a command starts.
 */
export declare const Type: Builder;
export {};
