import { randomBytes } from 'node:crypto'
import {
  type ControlChallenge,
  type ControlProof,
  controlPath,
  type PublicKey,
  readControlProof,
  requireControl,
} from '../envelope/index.ts'
import { isIqError } from '../errors/index.ts'
import {
  defaultExchangeLimits,
  describeFault,
  type NodeOptions,
  openClient,
} from '../node/index.ts'
import type { Run } from './runs.ts'

/** Whether the operator's key was shown to control a node. */
export type Control =
  | { readonly kind: 'proven'; readonly keyid: string }
  /** Nobody answered the challenge; it stays open for this run. */
  | { readonly kind: 'open'; readonly challenge: ControlChallenge; readonly reason: string }

interface ControlParts {
  readonly operator: PublicKey
  /** The answer to the run's challenge, where the operator gave it by hand. */
  readonly proof: ControlProof | undefined
  /** How the node is reached: keys, headers, and what the user allows. */
  readonly reach: Pick<NodeOptions, 'key' | 'auth' | 'headers' | 'query' | 'access'>
  readonly signal: AbortSignal
}

/** An answer is small, and comes from no model. */
const limits = { ...defaultExchangeLimits, headersMs: 10_000, totalMs: 10_000, bodyBytes: 4096 }

/**
 * Asks for a proof that an operator controls the node of a run: a signature over a nonce made for
 * this run, from the node itself or given by hand. What is proven is kept in the journal.
 * @throws IqError `VERIFICATION` when an answer is no proof
 */
export async function proveControl(
  run: Run,
  { operator, proof, reach, signal }: ControlParts,
): Promise<Control> {
  const { keyid } = operator
  const { journal } = run
  const { origin } = new URL(run.frozen.node.url)
  const known = await journal.operator(keyid)
  if (known?.signature) return { kind: 'proven', keyid }
  const nonce = known?.nonce ?? randomBytes(32).toString('hex')
  const publicKey = operator.key.export({ format: 'pem', type: 'spki' }).toString()
  if (!known) await journal.challenge({ keyid, nonce, publicKey })
  const challenge = { origin, nonce }
  const answer = proof ?? (await askNode(challenge, reach, signal))
  if (typeof answer === 'string') return { kind: 'open', challenge, reason: answer }
  requireControl(operator, challenge, answer)
  await journal.prove(keyid, answer.signature)
  return { kind: 'proven', keyid }
}

/** What the node answers, or why that is nothing. */
async function askNode(
  { origin, nonce }: ControlChallenge,
  reach: ControlParts['reach'],
  signal: AbortSignal,
): Promise<ControlProof | string> {
  const client = openClient(origin, { ...reach, limits })
  try {
    const url = `${origin}${controlPath}?nonce=${nonce}`
    const result = await client.send({ method: 'GET', url, signal })
    if (!result.ok) return describeFault(result.fault)
    const { status, body } = result.reply
    return status === 200 ? readControlProof(body, controlPath) : `HTTP status ${status}`
  } catch (error) {
    if (isIqError(error)) return error.message
    throw error
  } finally {
    await client.close()
  }
}
