/** Tables as plain text, for terminals and chats. */

export { table } from './table.ts'
