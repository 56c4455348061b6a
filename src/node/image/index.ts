/**
 * Nodes that make pictures.
 *
 * ```
 * DrawRequest ─► draw ─► open-ai, sdapi, hugging-face (PictureDialect) ─► transport ─► reply
 *     routes ────┘            base64-picture: an address is never fetched                │
 *                                              Drawing (bytes, not decoded) or Fault ◄───┘
 * detect: which protocol, list-models; picture-node, open: a Node
 * ```
 */

export { detectPictures, type PictureDetection } from './detect.ts'
export { openPictureNode } from './open.ts'
export type { Drawing, DrawRequest, GivenPicture } from './request.ts'
