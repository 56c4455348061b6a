import { type Chain, versionInRange } from '../chains/index.ts'

/** A suite as chains name it. */
export interface DecidingSuite {
  readonly name: string
  readonly version: string
  /** Without it no chain that names a digest is decided. */
  readonly digest?: string
}

/** Whether a suite decides a chain: it is the chain's, of a fitting version and digest, and there is a threshold. */
export function decides(
  suite: DecidingSuite,
  { suite: range, minScore }: Pick<Chain, 'suite' | 'minScore'>,
): boolean {
  return (
    range !== null &&
    minScore !== null &&
    range.name === suite.name &&
    (range.digest === undefined || range.digest === suite.digest) &&
    versionInRange(suite.version, range.versions)
  )
}
