/**
 * An RFC 3339 time in UTC as milliseconds since 1970.
 * @returns undefined for anything else: offsets, leap seconds, 24:00, days that do not exist
 */
export declare function parseTimestamp(text: string): number | undefined;
