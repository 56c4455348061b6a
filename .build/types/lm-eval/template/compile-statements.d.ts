import { type Frame, type Scope } from './scope.ts';
import type { Body } from './syntax.ts';
import type { Source } from './syntax-error.ts';
/** A compiled part of a template: the text it writes. */
export type Render = (frame: Frame) => string;
/** Compiles statements that stand in the scope `scope`, whose names are declared. */
export declare function compileBody(source: Source, scope: Scope, body: Body): Render;
