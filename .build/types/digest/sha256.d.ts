/** SHA-256 as 64 lower-case hexadecimal digits; a string counts as its UTF-8 bytes. */
export declare function sha256Hex(data: string | Uint8Array): string;
/**
 * SHA-256 of a file of any size in constant memory, as 64 lower-case hexadecimal digits.
 * @throws the file system's own error when the file cannot be read
 */
export declare function sha256File(path: string): Promise<string>;
