import type { Protocol } from '../../item/index.ts';
import type { Dialect } from './dialect.ts';
/** How each protocol asks and answers. */
export declare const dialects: Readonly<Record<Protocol, Dialect>>;
