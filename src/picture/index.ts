/**
 * Pictures: what a file announces, its pixels, what they look like, where they are kept.
 *
 * ```
 * bytes ─► header-png, -jpeg, -webp ─► header ─► decode ─► Pixels ─► resize, perceptual-hash
 *   │                                  (optional-part: sharp)           write-png, thumbnail
 *   ├─► as-named: is it what somebody says of it?
 *   └─► store: one file for each digest
 * ```
 */

export type { Announced, PictureFormat } from './announced.ts'
export { otherThanNamed } from './as-named.ts'
export { type Decoding, decode } from './decode.ts'
export { readHeader } from './header.ts'
export { missingPart, optionalPart } from './optional-part.ts'
export { hashDistance, perceptualHash } from './perceptual-hash.ts'
export { type Box, blank, crop, type Pixels, paste } from './pixels.ts'
export { resize } from './resize.ts'
export { type PictureStore, pictureStore } from './store.ts'
export { thumbnail } from './thumbnail.ts'
export { writePng } from './write-png.ts'
