import { isAbsolute, relative, sep } from 'node:path'
import { canonicalBytes, sha256Hex } from '../digest/index.ts'

/** A file by its path and the SHA-256 of its bytes. */
export interface DigestedFile {
  readonly path: string
  readonly sha256: string
}

/** Everything besides files that changes what is asked or how it is scored. */
export interface DigestedSettings {
  readonly answerFormat: number
  readonly fewshotSeed: number
  readonly mode: string
  readonly chat: string
  /** null: every item counts. */
  readonly limit: number | null
}

/**
 * Names a suite by its content: SHA-256 over the settings and the sorted list of its files, each
 * as hash and path relative to the suite's folder. Where the folder lies and when its files were
 * written makes no difference.
 */
export function suiteDigest(
  directory: string,
  files: readonly DigestedFile[],
  settings: DigestedSettings,
): string {
  const lines = files.map(({ path, sha256 }) => `${sha256}  ${portable(directory, path)}`)
  const listed = [...new Set(lines)].sort()
  return sha256Hex(['iq-chains suite 1', canonicalBytes(settings), ...listed, ''].join('\n'))
}

/** Relative with forward slashes; the name of a fetched part stays as it is. */
function portable(directory: string, path: string): string {
  return isAbsolute(path) ? relative(directory, path).split(sep).join('/') : path
}
