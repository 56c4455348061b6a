import type { Static, TSchema } from 'typebox';
/** What is wrong with a value, and where. */
export interface Violation {
    /** JSON Pointer to the offending value; '' is the document itself. */
    readonly path: string;
    readonly message: string;
}
/** Returns the value with its static type, or the first violation. */
export type Checker<S extends TSchema> = (value: unknown) => {
    readonly ok: true;
    readonly value: Static<S>;
} | {
    readonly ok: false;
    readonly violation: Violation;
};
/** Compiles a schema on first use, so that importing one costs nothing at start-up. */
export declare function checker<S extends TSchema>(schema: S): Checker<S>;
