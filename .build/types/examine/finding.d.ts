/** `pass`: as it should be; `warn`: works, at a price; `fail`: keeps a run from working. */
export type Level = 'pass' | 'warn' | 'fail' | 'info';
/** What an examination showed, in one line. */
export interface Finding {
    /** What it is about; stable, safe to match in scripts. */
    readonly id: string;
    readonly level: Level;
    /** Fit to show: bounded, without the key. */
    readonly text: string;
    /** What to do about it. */
    readonly remedy?: string;
}
export declare const pass: (id: string, text: string) => Finding;
export declare const info: (id: string, text: string) => Finding;
export declare function warn(id: string, text: string, remedy: string): Finding;
export declare function fail(id: string, text: string, remedy: string): Finding;
