import type { TextProtocol } from '../../item/index.ts'
import { chat } from './chat.ts'
import { completions } from './completions.ts'
import type { Dialect } from './dialect.ts'
import { tgi } from './tgi.ts'

/** How each protocol asks and answers. */
export const dialects: Readonly<Record<TextProtocol, Dialect>> = { chat, completions, tgi }
