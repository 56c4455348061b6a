/**
 * Decodes padded base64 in the standard or the URL-safe alphabet (RFC 4648), which DSSE requires
 * verifiers to accept. `Buffer.from` ignores junk, blanks, missing padding and stray bits, so the
 * result is encoded again and compared: every accepted text has exactly one meaning.
 * @returns undefined when `text` is not such base64
 */
export declare function decodeBase64(text: string): Buffer | undefined;
