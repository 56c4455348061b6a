/** The signed list of the nodes that may serve a chain: its form, and how a gateway checks it. */
export { type Allowlist, AllowlistSchema, allowlistHours, allowlistStatement } from './content.ts'
export { readAllowlist } from './read.ts'
