import type { PyDict, PyValue } from '../python/index.ts';
import { type FunctionReference } from '../yaml/index.ts';
import { type Reader } from './read.ts';
/** `doc_to_text`: a column, a template, a number that stands for itself, or Python code. */
export type TextSource = string | bigint | boolean | FunctionReference;
/** `doc_to_target`: as `doc_to_text`, or a list that stands for itself. */
export type TargetSource = TextSource | readonly PyValue[];
/** `doc_to_choice`: a column, a template that prints a list, a list, a mapping's values, or code. */
export type ChoiceSource = string | readonly PyValue[] | PyDict | FunctionReference;
export declare const textSource: Reader<TextSource>;
export declare const targetSource: Reader<TargetSource>;
export declare const choiceSource: Reader<ChoiceSource>;
