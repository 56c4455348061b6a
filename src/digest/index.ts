/** Reading bytes without ambiguity and naming them by their hash. */

// JSON

export { canonicalBytes } from './canonical.ts'
export { type JsonOptions, parseStrictJson } from './json.ts'
export { JsonError, jsonPlace } from './json-place.ts'
export type { JsonObject, JsonValue } from './json-value.ts'

// SHA-256

export { sha256File, sha256Hex } from './sha256.ts'

// Merkle trees

export { climb, leafHash, leftSize, MerkleTree, nodeHash, rootOf } from './merkle.ts'
export { type InclusionClaim, inclusionProof, verifyInclusion } from './merkle-inclusion.ts'
