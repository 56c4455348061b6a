import { type PyValue } from './values.ts';
/**
 * Python's `json.dumps(value, ensure_ascii=False, indent=indent)` with its default separators:
 * `", "` and `": "`, and with `indent` (spaces) one entry per line.
 * lm-evaluation-harness hashes documents in this form with indent 2.
 *
 * @throws {PyError} `TypeError` when a dict key is not a string, number, bool or None
 */
export declare function dumpsJson(value: PyValue, options?: {
    readonly indent?: number;
}): string;
