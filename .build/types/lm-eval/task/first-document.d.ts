import { type PyValue } from '../python/index.ts';
/** What a task's first document shows of its form. */
export interface TaskForm {
    readonly multipleInput: boolean;
    readonly multipleTarget: boolean;
}
/**
 * Reads the form of a task off its first document, as lm-eval does when it builds a task.
 * @throws Error when the choices are no texts or the target is none of them
 */
export declare function formOf(text: PyValue, target: PyValue, choices: readonly PyValue[] | undefined): TaskForm;
