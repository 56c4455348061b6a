import { type ErrorCode } from '../errors/index.ts';
/** How a file that cannot be used is spoken of. */
export interface Reading {
    /** Code of the error. */
    readonly code: ErrorCode;
    /** What to do next; default: nothing is said. */
    readonly next?: string;
    /** Bytes at most. Default 64 MiB. */
    readonly most?: number;
}
/**
 * The bytes of a regular file. A pipe or a device, which may never end, is refused.
 * @throws IqError of the given code, naming the file and the reason
 */
export declare function readBytes(path: string, reading: Reading): Promise<Buffer>;
/** As `readBytes`, at once. */
export declare function readBytesNow(path: string, reading: Reading): Buffer;
/** The value of a JSON text. @throws IqError of the given code, naming the file it came from */
export declare function parseJson(bytes: Uint8Array, path: string, code: ErrorCode): unknown;
