import { jsonPlace, sha256Hex } from '../digest/index.ts'
import { IqError } from '../errors/index.ts'
import { parseJson, readBytes } from '../files/index.ts'
import { checker } from '../schema/index.ts'
import { type Chain, type Tiers, TiersSchema } from './schema.ts'

/** `tiers.json` as read: the digest covers the very bytes. */
export interface LoadedTiers extends Tiers {
  readonly path: string
  /** The file as it is. */
  readonly text: string
  /** SHA-256 of the file, lower-case hex. */
  readonly digest: string
}

const check = checker(TiersSchema)

/**
 * Reads and checks a tiers file.
 *
 * @example
 * ```ts
 * import { writeFileSync } from 'node:fs'
 * import { isIqError, loadTiers } from 'iq-chains'
 *
 * writeFileSync('mine.json', '{ "chainz": [] }')
 * const failure = await loadTiers('mine.json').catch((error) => error)
 * isIqError(failure) && failure.code // => 'TIERS'
 * ```
 *
 * @throws IqError `TIERS`, naming the file and the place
 */
export async function loadTiers(path: string): Promise<LoadedTiers> {
  return parseTiers(await readBytes(path, { code: 'TIERS' }), path)
}

/** Checks the bytes of a tiers file; `path` is used in messages only. */
export function parseTiers(bytes: Buffer, path: string): LoadedTiers {
  const text = bytes.toString('utf8')
  const checked = check(parseJson(bytes, path, 'TIERS'))
  if (!checked.ok) {
    const { path: where, message } = checked.violation
    throw new IqError(
      'TIERS',
      `${placed({ path, text }, where)}${where && `: ${where}`}: ${message}`,
    )
  }
  const tiers = { ...checked.value, path, text, digest: sha256Hex(bytes) }
  refuseTwins(tiers)
  refuseImpossible(tiers)
  return tiers
}

/** A place in a tiers file as editors name it: `tiers.json:12:7`. @param pointer RFC 6901 */
export function placed(
  { path, text }: Pick<LoadedTiers, 'path' | 'text'>,
  pointer: string,
): string {
  if (pointer === '') return path
  const { line, column } = jsonPlace(text, pointer)
  return `${path}:${line}:${column}`
}

/** The chain with an id. @throws IqError `USAGE`, naming the ids there are */
export function findChain({ path, chains }: LoadedTiers, id: string): Chain {
  const chain = chains.find((one) => one.id === id)
  if (chain !== undefined) return chain
  const known = chains.map((one) => one.id).join(', ')
  throw new IqError('USAGE', `${path}: no chain '${id}'; known: ${known}`)
}

function refuseTwins(tiers: LoadedTiers): void {
  const seen = new Set<string>()
  for (const [at, { id }] of tiers.chains.entries()) {
    if (seen.has(id)) {
      throw new IqError(
        'TIERS',
        `${placed(tiers, `/chains/${at}/id`)}: two chains have the id '${id}'`,
      )
    }
    seen.add(id)
  }
}

/** A line that no score can cross, or whose zone no test can be made of. */
function refuseImpossible(tiers: LoadedTiers): void {
  for (const [at, { id, minScore, decision }] of tiers.chains.entries()) {
    if (minScore === null) continue
    const line = Number(minScore)
    const place = placed(tiers, `/chains/${at}/minScore`)
    if (line > 100) {
      throw new IqError('TIERS', `${place}: chain '${id}': minScore ${minScore} is above 100`, {
        next: 'scores go from 0 to 100',
      })
    }
    if (decision.rule !== 'evidence') continue
    const half = Number(decision.indifference)
    if (half > 0 && line - half > 0 && line + half < 100) continue
    const zone = `the zone of ${decision.indifference} points around ${minScore}`
    throw new IqError('TIERS', `${place}: chain '${id}': ${zone} does not lie between 0 and 100`)
  }
}
