/** How scores of a suite stand on another scale: equated by nodes that were asked both suites. */

export { type Anchor, equateSuite, type ScaledSuite } from './equate-suite.ts'
export { readScale, saveScale } from './scale-file.ts'
export { type Scale, ScaleSchema } from './schema.ts'
