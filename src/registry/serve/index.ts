/**
 * The registry over HTTP.
 *
 * ```
 * listen ─► app ─► accounting (metrics, log lines)
 *            ├─► events ◄── announcer              server-sent: states that change
 *            ├─► answering ◄── memory              API, pages, allowlist-files
 *            ├─► report-bytes                      files as they were signed
 *            └─► receive ─► form, senders          reports handed in
 * ```
 */
export { createApp } from './app.ts'
export { type Listening, listen } from './listen.ts'
export type { Receiving } from './receive.ts'
