/** The registry over HTTP. */
export { createApp } from './app.ts'
export { type Listening, listen } from './listen.ts'
export type { Receiving } from './receive.ts'
