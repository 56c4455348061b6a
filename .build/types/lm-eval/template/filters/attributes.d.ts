import { type PyValue } from '../../python/index.ts';
import { type Value } from '../values.ts';
/**
 * Reads what the `attribute=` of a filter names from an item: a position, or names and positions with
 * dots between them; `None` is the item itself.
 * @param fallback stands in where the item lacks it, unless `None`
 */
export declare function attributeReader(attribute: Value, fallback?: Value): (item: PyValue) => Value;
