/**
 * The token limits of a chain, at a node: whether a suite's prompts fit into them, and what the node
 * does with calls just inside and beyond them. What is found is judged in `tiers`.
 *
 * ```
 * node ─► tokenCounters ─┬─► promptMaker ─► probeLimits ─► LimitsProbe
 *                        └─► checkPrompts ─► PromptCheck
 * ```
 */
export { callOf, type SuiteCall } from './call.ts';
export { checkPrompts, describePrompts, type PromptCheck } from './check-prompts.ts';
export { probeLimits } from './probe-limits.ts';
