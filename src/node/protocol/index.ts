// Asking and answering in each protocol.
export { readCompletion } from './completion.ts'
export { dialects } from './dialects.ts'
export { jsonBody } from './json-body.ts'
export { asText } from './request-fields.ts'
