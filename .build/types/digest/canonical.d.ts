/**
 * The bytes of a JSON value in the canonical form of RFC 8785 (sorted keys, no blanks, one
 * spelling per number): equal values, equal bytes.
 * @throws TypeError for anything JSON cannot hold, which would otherwise vanish silently
 */
export declare function canonicalBytes(value: unknown): Buffer;
