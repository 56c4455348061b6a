/** Writes to the user; results go to stdout, everything else to stderr. */
export interface Output {
    /** A result, in full lines. With `--json` nothing but events goes to stdout. */
    result(text: string): void;
    /** A machine-readable event; printed with `--json` only. */
    event(event: string, data: Readonly<Record<string, unknown>>): void;
    /** A remark beside the result. */
    note(line: string): void;
}
export declare function createOutput(options: {
    readonly json?: boolean | undefined;
}): Output;
