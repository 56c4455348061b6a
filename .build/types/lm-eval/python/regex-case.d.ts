import type { ClassMember } from './regex-syntax.ts';
/** The characters equal to `code` but for case, itself included; `undefined` for a caseless one. */
export declare function caseVariants(code: number): readonly number[] | undefined;
/** The members of a class and, besides, every character equal to one of them but for case. */
export declare function withCaseVariants(members: readonly ClassMember[]): readonly ClassMember[];
