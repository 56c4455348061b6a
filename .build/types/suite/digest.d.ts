/** A file by its path and the SHA-256 of its bytes. */
export interface DigestedFile {
    readonly path: string;
    readonly sha256: string;
}
/** Everything besides files that changes what is asked or how it is scored. */
export interface DigestedSettings {
    readonly answerFormat: number;
    readonly fewshotSeed: number;
    readonly mode: string;
    readonly chat: string;
    /** null: every item counts. */
    readonly limit: number | null;
}
/**
 * Names a suite by its content: SHA-256 over the settings and the sorted list of its files, each
 * as hash and path relative to the suite's folder. Where the folder lies and when its files were
 * written makes no difference.
 */
export declare function suiteDigest(directory: string, files: readonly DigestedFile[], settings: DigestedSettings): string;
