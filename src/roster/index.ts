/**
 * The list of nodes that are to be certified, as a file: CSV or JSON, with names of secrets only.
 *
 *     nodes.csv, nodes.json ─► rows with their places ─► checked ─► listed nodes
 *     env:NAME, file:PATH ──── when a node is asked ───► credentials
 */

export { type ListedNode, readRoster } from './read.ts'
export { NodesSchema } from './schema.ts'
export { parseReference, referenceText, resolveSecrets } from './secret.ts'
