/**
 * A node that draws, examined.
 *
 * ```
 * examine-drawing ─► ask-picture ─► a picture, a problem or a fault ─► picture-problem: one remedy
 *                 ├► given: image-to-image, masks
 *                 └► seeds: also checked at the end of a run
 * ```
 */
export { examineDrawing } from './examine-drawing.ts'
export { checkSeeds } from './seeds.ts'
