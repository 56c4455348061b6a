/** Runs one command; the result is `process.exitCode`. Unknown errors are thrown on. */
export declare function main(args: readonly string[]): Promise<void>;
