import type { Frame, Scope } from './scope.ts';
import type { Target } from './syntax.ts';
import { type Value } from './values.ts';
/** Compiles the assignment of a value to `target`, whose names `scope` declares. */
export declare function compileAssignment(scope: Scope, target: Target): (frame: Frame, value: Value) => void;
