import { type Hash } from 'node:crypto';
/** What a report says about its transcript. */
export interface TranscriptDigest {
    /** SHA-256 of the file, lower-case hex. */
    readonly sha256: string;
    /** RFC 6962 root over the lines without their line feeds, in padded base64. */
    readonly root: string;
    /** Number of lines. */
    readonly samples: number;
}
/**
 * Digests a transcript of any size, one line for each sample, every line ended by a line feed.
 * @throws IqError `VERIFICATION` for an unfinished or enormous line
 */
export declare function digestTranscript(chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<TranscriptDigest>;
/** The chunks as they are, hashed on their way. */
export declare function hashing(chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>, hash: Hash): AsyncGenerator<Uint8Array>;
