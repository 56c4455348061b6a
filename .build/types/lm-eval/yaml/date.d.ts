/**
 * The text that Python prints for a YAML timestamp: `2024-05-06`, `2024-05-06 10:00:00+02:00`.
 * @throws Error when there is no such date
 */
export declare function pythonDate(text: string): string;
