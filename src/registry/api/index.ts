/** What programs are answered: the values, their schemas, and the OpenAPI document made from them. */
export * as answers from './answers.ts'
export { endpoints } from './endpoints.ts'
export { openApi } from './open-api.ts'
export type { Announcement, Problem, Received } from './schemas.ts'
