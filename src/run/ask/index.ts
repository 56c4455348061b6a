/**
 * The engine: items in the plan's order, asked as fast as the node takes them, each settled once.
 *
 * ```
 * engine ─► OpenItems ─► settle ─► ask-item ─► ask-requests ─► node
 *              ▲            ├─► Ledger ─► journal
 *              └── retries ◄┴─► Watch: the item's fault, or the node's?
 * Pictures go over a PictureDesk, which keeps them and looks at them.
 * ```
 */

export { askRequests } from './ask-requests.ts'
export { runPlan } from './engine.ts'
export type { Errand } from './errand.ts'
export { generateRequest } from './generate-request.ts'
export type { PictureDesk } from './picture-desk.ts'
