/** Takes the WikiHow markup out of a text, as HellaSwag's and GPQA's task code does. */
export declare function withoutMarkup(text: string): string;
/** The same but for what stands in brackets, which stays. */
export declare function withoutTitles(text: string): string;
