import type { Access, Credentials, ExchangeLimits } from '../node/index.ts'
import type { Finding } from './finding.ts'

/** A node that is to be examined, and how. */
export interface NodeOrder {
  readonly url: string
  readonly model: string | undefined
  readonly credentials: Credentials
  /** Fields that the user adds to each request for a generation. */
  readonly extraBody?: Readonly<Record<string, unknown>> | undefined
  /** Of every single request. */
  readonly limits: ExchangeLimits
  readonly access?: Access | undefined
  readonly signal: AbortSignal
  /** Told as soon as something is found. */
  readonly onFinding: (finding: Finding) => void
}
