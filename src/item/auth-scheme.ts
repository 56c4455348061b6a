import { literals } from '../schema/index.ts'

/** How a key is sent: as `Authorization: Bearer`, as `api-key` (Azure), as `x-api-key`, or not at all. */
export const authSchemes = ['bearer', 'api-key', 'x-api-key', 'none'] as const

export type AuthScheme = (typeof authSchemes)[number]

export const AuthSchemeSchema = literals(authSchemes)
