/**
 * Reads a file that a stranger may have made.
 * @throws IqError `CONFIG` when it cannot be read, is no regular file or is larger than `maxBytes`
 */
export declare function readRegularFile(path: string, maxBytes: number): Promise<Buffer>;
/**
 * The content of a file that a stranger may have made, in chunks; opened when it is iterated.
 * @throws IqError `CONFIG` when it cannot be read or is no regular file
 */
export declare function streamRegularFile(path: string): AsyncGenerator<Uint8Array>;
