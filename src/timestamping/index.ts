/** By when bytes existed, in the words of an authority: requests and tokens of RFC 3161. */

export { loadAuthority, type TimestampAuthority } from './authority.ts'
export { timestampRequest } from './request.ts'
export { readToken, requireTokenOf, type Token } from './token.ts'
