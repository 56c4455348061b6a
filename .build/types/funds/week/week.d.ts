/** A week of ISO 8601 in UTC: Monday 00:00:00 up to, and without, the next Monday. */
export interface Week {
    /** `2026-W48`. */
    readonly name: string;
    /** `YYYY-MM-DDTHH:MM:SS` in UTC; texts of this form are in the order of time. */
    readonly from: string;
    /** The first second that is no longer in the week, in the same form. */
    readonly until: string;
}
/** @throws IqError `USAGE` for anything but a week that exists */
export declare function parseWeek(text: string): Week;
/** The seven days before the week, as `YYYY-MM-DD`: the window of the price. */
export declare function daysBefore(week: Week): readonly string[];
/** The seven days of the week, as `YYYY-MM-DD`. */
export declare function daysOf(week: Week): readonly string[];
