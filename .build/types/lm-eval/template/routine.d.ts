import { type Arguments, BoundArguments, type Parameters } from './arguments.ts';
import type { Value } from './values.ts';
/** A filter, test or method: what it does to the value it belongs to, and the arguments it takes. */
export interface Routine<Owner, Result> {
    readonly parameters: Parameters;
    run(owner: Owner, given: BoundArguments): Result;
}
/** `routine(['old', 'new', '[count]'], run)`: brackets mark what may be left out, `...` takes the rest. */
export declare function routine<Owner, Result>(names: readonly string[], run: (owner: Owner, given: BoundArguments) => Result): Routine<Owner, Result>;
/**
 * Calls a routine whose arguments were not checked before.
 * @throws PyError `TypeError` when they do not fit.
 */
export declare function callRoutine<Owner, Result>(name: string, { parameters, run }: Routine<Owner, Result>, owner: Owner, given: Arguments<Value>): Result;
