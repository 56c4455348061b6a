import { type JsonValue } from '../digest/index.ts';
import type { Violation } from '../schema/index.ts';
/** Parses published bytes as strict JSON. @throws IqError `VERIFICATION`, naming `what` */
export declare function readJson(bytes: Uint8Array, what: string): JsonValue;
type Checked<T> = {
    readonly ok: true;
    readonly value: T;
} | {
    readonly ok: false;
    readonly violation: Violation;
};
/** The checked value. @throws IqError `VERIFICATION`, naming `what` and the place */
export declare function requireShape<T>(checked: Checked<T>, what: string): T;
export {};
