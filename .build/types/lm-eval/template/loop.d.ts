import { type Loop, type Value } from './values.ts';
/** `loop.name` inside a `for`, or `undefined` for an attribute that jinja2's loops lack. */
export declare function loopAttribute(loop: Loop, name: string): Value | undefined;
