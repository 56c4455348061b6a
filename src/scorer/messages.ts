import type { ErrorCode } from '../errors/index.ts'
import type { PictureRequest } from '../item/index.ts'
import type { Looked } from './look.ts'

/** What a thread of a scorer is asked. */
export interface LookRequest {
  readonly id: number
  readonly bytes: Uint8Array
  readonly request: PictureRequest
}

/** What it answers; errors lose their class on the way. */
export type LookReply =
  | { readonly id: number; readonly looked: Looked }
  | {
      readonly id: number
      readonly failure: {
        readonly code: ErrorCode | undefined
        readonly message: string
        readonly next: string | undefined
      }
    }
