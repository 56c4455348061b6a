/** Where things lie when the user names no other place (XDG base directories on Linux). */
export declare const places: {
    /** Journals, one folder for each run. */
    readonly runs: string;
    /** What examinations found of nodes. */
    readonly nodes: string;
    /** The certifier's key pair. */
    readonly keys: string;
    /** Published reports. */
    readonly reports: 'reports';
};
