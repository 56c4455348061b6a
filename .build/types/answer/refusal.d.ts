/** Whether `text` opens with a refusal. Conservative: only set phrases count. */
export declare function isRefusal(text: string): boolean;
