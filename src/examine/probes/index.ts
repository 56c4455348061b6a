/**
 * What a node is asked before it is certified: one file for each question.
 *
 * ```
 * reach     connection, clock, errors, rate-limits, latency
 * identity  models, model-name, server-kind, tokenizer
 * requests  choices, max-tokens, seed, stop, system, determinism
 * refused   adjustments
 * answers   content-type, echo, ending, streaming, logprobs, images, cache
 * ```
 */

export { adjustments } from './adjustments.ts'
export { cache } from './cache.ts'
export { choices } from './choices.ts'
export { clock } from './clock.ts'
export { connection } from './connection.ts'
export { contentType } from './content-type.ts'
export { determinism } from './determinism.ts'
export { echo } from './echo.ts'
export { ending } from './ending.ts'
export { errors } from './errors.ts'
export { images } from './images.ts'
export { latency } from './latency.ts'
export { logprobs } from './logprobs.ts'
export { maxTokens } from './max-tokens.ts'
export { modelName } from './model-name.ts'
export { models } from './models.ts'
export { rateLimits } from './rate-limits.ts'
export { seed } from './seed.ts'
export { stop } from './stop.ts'
export { streaming } from './streaming.ts'
export { system } from './system.ts'
export { tokenizer } from './tokenizer.ts'
