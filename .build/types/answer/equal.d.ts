import type { AnswerFormat } from './extract.ts';
/** Whether an extracted answer equals the key of the item. */
export declare function answersEqual(format: AnswerFormat, answer: string, key: string): boolean;
