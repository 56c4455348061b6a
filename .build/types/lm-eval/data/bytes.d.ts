/** The file in pieces, in constant memory. @throws IqError `DATA` when it cannot be read */
export declare function chunksOf(path: string): AsyncGenerator<Buffer>;
/** The whole file. @throws IqError `DATA` when it cannot be read */
export declare function bytesOf(path: string): Promise<Buffer>;
/** Length of the file in bytes. @throws IqError `DATA` when there is none */
export declare function sizeOf(path: string): Promise<number>;
