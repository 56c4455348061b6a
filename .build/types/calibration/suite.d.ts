/** A suite as a calibration needs it. */
export interface CalibratedSuite {
    readonly name: string;
    readonly version: string;
    /** SHA-256 that addresses the suite. */
    readonly digest: string;
    readonly tasks: readonly {
        readonly task: {
            readonly name: string;
            readonly size: number;
        };
    }[];
}
/** Number of items of each task. */
export declare function taskSizes(suite: CalibratedSuite): {
    readonly size: number;
}[];
