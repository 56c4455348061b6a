/**
 * Drawing: scenes as plain data become pixels, the same on every machine. For the pictures that the
 * harness gives to nodes, for simulated nodes, and for measuring the errors of scorers.
 *
 * ```
 * Scene ─► scene ─► canvas (shapes, paints) ◄─ objects ◄─ rounded-, angular-objects
 *   ▲         └──── letters
 * Given ─► given: the picture with its mask
 * ```
 */

export { type ColourName, colourNames } from './colour-names.ts'
export { type DrawnGiven, drawGiven, type Given } from './given.ts'
export { colourable, type ObjectName, objectNames } from './objects.ts'
export { drawScene, type Scene, type Thing } from './scene.ts'
