/**
 * The lines of a transcript read in chunks of any size, without their line feeds.
 * @throws IqError `VERIFICATION` for an unfinished or enormous line
 */
export declare function linesOf(chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): AsyncGenerator<Buffer>;
