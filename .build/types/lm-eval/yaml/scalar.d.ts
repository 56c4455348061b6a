/** The types that plain scalars of YAML 1.1 resolve to in PyYAML. */
export type ScalarTag = 'null' | 'bool' | 'int' | 'float' | 'timestamp' | 'merge' | 'value' | 'str';
/** The type PyYAML gives a plain scalar without a tag. */
export declare function implicitTag(text: string): ScalarTag;
/**
 * The value of a scalar of the given type, as PyYAML's SafeConstructor builds it; dates become
 * the text that Python's `str()` prints for them.
 * @throws Error when the text does not fit the type
 */
export declare function scalarValue(tag: ScalarTag, text: string): null | boolean | bigint | number | string;
