/**
 * Each protocol in its own words.
 *
 *     a request ─► dialects: chat, completions, tgi ─► client ─► what is sent
 *                    │  request-fields
 *     a reply ─► completion ─┬─► json-body ─► dialect.read ──────┬─► piece ─► an answer
 *                            └─► stream ────► dialect.readEvent ─┘   content, finish, usage
 *                  └─ else: server-error ─► meaning, named-wait; page ─► a fault
 */

// Asking and answering in each protocol.

export { client } from './client.ts'
export { readCompletion, statusFault } from './completion.ts'
export { dialects } from './dialects.ts'
export { declaresJson, jsonBody } from './json-body.ts'
export { modelName } from './model-name.ts'
export { pageOf } from './page.ts'
export { asText } from './request-fields.ts'
// Reading replies of any kind.
export { Anything, compile, Lenient } from './schema.ts'
export { errorFault, serverError } from './server-error.ts'
export { StreamHabit } from './stream-habit.ts'
export { tokenCount, usageOf } from './usage.ts'
