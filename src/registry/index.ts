/**
 * The registry: published scores that portal operators and a DAO read. Verified reports are its one
 * source of truth.
 *
 * ```
 * report folders ─► store/sources ─► register (verify under the policy) ─► store/: objects, index
 *                                                                              │
 *                                   standing (who may serve what, when) ◄── registry
 *                                                                              │
 *                                          api/ (answers, OpenAPI) ◄───────────┤
 *                                          site/ (pages, files, feeds) ◄───────┤
 *                                          serve/ (the same over HTTP) ◄───────┘
 * ```
 */
export { FollowedPolicy, type Look, type PolicySource } from './followed-policy.ts'
export type { RegisteredReport, RejectedReport } from './record.ts'
export type { RegistryPolicy } from './register.ts'
export { type Added, Registry } from './registry.ts'
export { createApp, type Listening, listen, type Receiving } from './serve/index.ts'
export { buildSite } from './site/index.ts'
export type { Snapshot } from './snapshot.ts'
export type { Standing } from './standing.ts'
export { sourcesOf } from './store/index.ts'
export { SuitesAtHand } from './suites-at-hand.ts'
export { whyNot } from './why-not.ts'
