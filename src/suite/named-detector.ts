import { cachedFile, defaultDataCache } from '../lm-eval/index.ts'
import type { NamedDetector } from '../scorer/index.ts'
import type { Suite } from './suite.ts'

/** The detector that a suite names, in the cache of data; undefined: the default one. */
export function detectorOf(
  { directory, scorer }: Pick<Suite, 'directory' | 'scorer'>,
  cache: string = defaultDataCache(),
): NamedDetector | undefined {
  const detector = scorer?.detector
  if (detector === undefined) return undefined
  const { sha256, side } = detector
  const fetch = `iqchains suites fetch ${directory}`
  return { path: cachedFile(cache, sha256), sha256, side, fetch }
}
