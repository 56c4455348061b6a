/**
 * Writes a file whole or not at all: beside its place, onto the disk, then under its name.
 * @throws IqError `DISK`, naming the file; what stood there before is still there then
 */
export declare function writeWhole(path: string, bytes: string | Uint8Array): Promise<void>;
