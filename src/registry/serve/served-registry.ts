import type { Trust } from '../../trust/index.ts'
import type { Registry } from '../registry.ts'
import type { Receiving } from './receive.ts'

/** What a server of a registry is made of. */
export interface ServedRegistry {
  readonly registry: Registry
  readonly trust: Trust
  readonly version: string
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** Undefined: nobody may hand in reports. */
  readonly receiving: Receiving | undefined
  /** One line about each request, as JSON. */
  readonly log: (line: string) => void
}
