/**
 * A moment as `YYYY-MM-DDTHH:MM:SS` in UTC, its fraction cut off.
 * @returns undefined for a text that is no moment: no offset, a day that does not exist
 */
export declare function utcSecond(text: string): string | undefined;
