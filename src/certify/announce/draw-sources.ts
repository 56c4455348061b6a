import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { loadPublicKey, type PublicKey } from '../../envelope/index.ts'
import { describeError, IqError } from '../../errors/index.ts'
import { parseJson, readBytes } from '../../files/index.ts'
import { type BeaconChain, isNonceBy, isOfRound, timeOfRound } from '../../log/index.ts'
import type { Clock } from '../../node/index.ts'
import type { Draw } from '../../report/index.ts'
import { checker, Type } from '../../schema/index.ts'

/** What others add to the seed of a run, so that its certifier cannot choose the sample. */
export interface DrawOptions {
  /** Public keys of other operators, or their PEM files: each gives a nonce. */
  readonly nonceKeys: readonly (PublicKey | string)[]
  /** Files with their nonces, one JSON object each, as `log nonce` prints it. */
  readonly nonces: readonly string[]
  /** A beacon of public randomness. */
  readonly beacon?: BeaconSource | undefined
}

/** Where the signature of a round comes from; the harness asks no beacon itself. */
export interface BeaconSource {
  readonly chain: BeaconChain
  /** Seconds from the announcement to the round: others must see the announcement before it. */
  readonly leadSeconds: number
  /** A file with the round, or a program that is given its number and prints it. */
  readonly from: { readonly file: string } | { readonly program: string }
}

/** A round that has come. */
export type Beacon = NonNullable<Draw['beacon']>

/** What is waited for: who has to do something, and what. */
export interface Waiting {
  readonly keyids: readonly string[]
}

const run = promisify(execFile)

export async function loadNonceKeys(keys: DrawOptions['nonceKeys']): Promise<readonly PublicKey[]> {
  return Promise.all(
    keys.map(async (key) => {
      if (typeof key !== 'string') return key
      return loadPublicKey((await readBytes(key, { code: 'CONFIG' })).toString('utf8'), key)
    }),
  )
}

const checkNonce = checker(
  Type.Object({
    intent: Type.Optional(Type.String()),
    keyid: Type.String(),
    signature: Type.String(),
  }),
)

/** What others gave, as `log nonce` prints it. */
export interface GivenNonce {
  /** Leaf hash of the intent that it is for; undefined where it does not say. */
  readonly intent?: string | undefined
  readonly keyid: string
  readonly signature: string
}

/** Reads nonces, one JSON object in each file. @throws IqError `CONFIG` for files that are none */
export function readNonces(files: readonly string[]): Promise<readonly GivenNonce[]> {
  return Promise.all(
    files.map(async (path) => {
      const nonce = checkNonce(parseJson(await readBytes(path, { code: 'CONFIG' }), path, 'CONFIG'))
      if (nonce.ok) return nonce.value
      throw new IqError('CONFIG', `${path}: ${nonce.violation.message}`)
    }),
  )
}

/**
 * The nonces for an intent, in the order of the keys; those for other intents are left out.
 * @returns those whose nonce is not there yet, where one is missing
 * @throws IqError `VERIFICATION` for a nonce that does not hold
 */
export function noncesFor(
  leaf: string,
  keys: readonly PublicKey[],
  given: readonly GivenNonce[],
): { readonly nonces: Draw['nonces'] } | Waiting {
  const nonces: Draw['nonces'] = []
  const missing: string[] = []
  for (const key of keys) {
    const nonce = given.findLast(
      ({ intent, keyid }) => keyid === key.keyid && (intent ?? leaf) === leaf,
    )
    if (nonce === undefined) {
      missing.push(key.keyid)
      continue
    }
    const { keyid, signature } = nonce
    if (!isNonceBy(key, leaf, { keyid, signature })) {
      throw new IqError('VERIFICATION', `the nonce of ${keyid} is not of this intent`)
    }
    nonces.push({ keyid, signature })
  }
  return missing.length > 0 ? { keyids: missing } : { nonces }
}

const checkRound = checker(
  Type.Object({ round: Type.Integer({ minimum: 1 }), signature: Type.String() }),
)

/**
 * The round of a beacon that the intent names; waits until it has come.
 * @throws IqError `VERIFICATION` for another round or a signature that does not hold, `CONFIG` where there
 * is none
 */
export async function askBeacon(
  { chain, from }: BeaconSource,
  round: number,
  clock: Clock,
  signal: AbortSignal,
): Promise<Beacon> {
  const wait = timeOfRound(chain, round) - clock.date().getTime()
  const grace = 'program' in from ? graceMs : 0
  if (wait > 0) await clock.sleep(wait + grace, signal)
  const [source, text] = await readRound(from, round, signal)
  const found = checkRound(parseJson(text, source, 'CONFIG'))
  if (!found.ok) throw new IqError('CONFIG', `${source}: ${found.violation.message}`)
  const { signature } = found.value
  if (found.value.round !== round) {
    throw new IqError(
      'VERIFICATION',
      `${source}: round ${found.value.round}, announced is ${round}`,
    )
  }
  if (await isOfRound(chain, round, signature)) return { chain: chain.chain, round, signature }
  throw new IqError('VERIFICATION', `${source}: the signature of round ${round} does not hold`)
}

/** A round is published a moment after its time: whoever asks for it asks a little later. */
const graceMs = 3000

async function readRound(
  from: BeaconSource['from'],
  round: number,
  signal: AbortSignal,
): Promise<readonly [string, Buffer]> {
  if ('file' in from) return [from.file, await readBytes(from.file, { code: 'CONFIG' })]
  try {
    const { stdout } = await run(from.program, [String(round)], { signal, timeout: 60_000 })
    return [from.program, Buffer.from(stdout)]
  } catch (cause) {
    throw new IqError('CONFIG', `${from.program}: ${describeError(cause)}`, { cause })
  }
}
