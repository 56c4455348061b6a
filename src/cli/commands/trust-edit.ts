import { createPublicKey } from 'node:crypto'
import { existsSync, rmSync } from 'node:fs'
import { loadTiers } from '../../chains/index.ts'
import { type EnvelopeSignature, pae, publicKeyOf } from '../../envelope/index.ts'
import { IqError, isIqError } from '../../errors/index.ts'
import { parseJson, readBytesNow } from '../../files/index.ts'
import { tiersFile, version } from '../../places/index.ts'
import { keySigner } from '../../sign/index.ts'
import { loadSuite } from '../../suite/index.ts'
import {
  draftPath,
  keepVersion,
  nextVersion,
  type Role,
  readTrust,
  readTrustFile,
  type TrustContent,
  trustBytes,
  trustPayload,
  trustPayloadType,
  withKey,
  withoutRoot,
  withRevoked,
} from '../../trust/index.ts'
import type { OperatorKey } from '../program/arguments.ts'
import { shellWord } from '../shell/shell-word.ts'
import { createOutput, type OutputOptions } from '../terminal/output.ts'
import { openPrivateKey } from './private-key.ts'

interface EditOptions extends OutputOptions {
  readonly policy: string
  readonly expiresDays: number
  readonly signWith: readonly string[]
}

export interface NewTrustOptions extends EditOptions {
  readonly root: readonly OperatorKey[]
  readonly threshold: number
  readonly suite: readonly string[]
  readonly tiers?: readonly string[]
  readonly operators: number
  readonly mode: 'cosign' | 'replicate'
}

/** `trust new` */
export async function newTrust(options: NewTrustOptions): Promise<void> {
  if (existsSync(options.policy)) {
    throw new IqError('CONFIG', `${options.policy}: there is a policy already`, {
      next: 'change it with: iqchains trust add, revoke, rotate or rules',
    })
  }
  const { issued, expires } = times(options)
  const keys = withRootKeys([], options.root, issued)
  const root = { threshold: options.threshold, keyids: keys.map(({ keyid }) => keyid) }
  const rules = await firstRules(options)
  const schema = 'iqchains/trust/v1'
  await propose({ schema, version: 1, issued, expires, root, keys, rules }, options)
}

export interface AddKeyOptions extends EditOptions {
  readonly role: readonly Role[]
  readonly name?: string
  readonly from?: string
  readonly to?: string
}

/** `trust add` */
export async function addKey(
  { operator, path }: OperatorKey,
  options: AddKeyOptions,
): Promise<void> {
  const { content } = readTrustFile(options.policy)
  const { issued } = times(options)
  const keys = withKey(content.keys, {
    pem: readText(path),
    source: path,
    operator,
    roles: options.role,
    name: options.name ?? null,
    validFrom: options.from ?? issued,
    validTo: options.to ?? null,
  })
  await propose(nextVersion(content, times(options), { keys }), options)
}

export interface RevokeOptions extends EditOptions {
  readonly reason: 'compromise' | 'retired'
  readonly note: string
  readonly at?: string
}

/** `trust revoke <keyid>` */
export async function revokeKey(keyid: string, options: RevokeOptions): Promise<void> {
  const { content } = readTrustFile(options.policy)
  const { reason, note, at = times(options).issued } = options
  const change = withRevoked(content, keyid, { at, reason, note })
  await propose(nextVersion(content, times(options), change), options)
}

export interface RotateOptions extends EditOptions {
  readonly add: readonly OperatorKey[]
  readonly remove: readonly string[]
  readonly threshold?: number
}

/** `trust rotate` */
export async function rotateRoot(options: RotateOptions): Promise<void> {
  const { content } = readTrustFile(options.policy)
  const keys = withRootKeys(content.keys, options.add, times(options).issued)
  const added = keys.slice(content.keys.length).map(({ keyid }) => keyid)
  const threshold = options.threshold ?? content.root.threshold
  const grown = { threshold, keyids: [...content.root.keyids, ...added] }
  const root = withoutRoot(grown, options.remove)
  await propose(nextVersion(content, times(options), { keys, root }), options)
}

/** `trust rules <file>` */
export async function changeRules(path: string, options: EditOptions): Promise<void> {
  const { content } = readTrustFile(options.policy)
  const given = parseJson(readBytesNow(path, { code: 'CONFIG' }), path, 'CONFIG')
  const rules = given as TrustContent['rules']
  await propose(nextVersion(content, times(options), { rules }), options)
}

/** `trust sign <draft>` */
export async function signTrust(
  draft: string,
  options: Pick<EditOptions, 'policy' | 'signWith' | 'asTyped'>,
): Promise<void> {
  const { envelope } = readTrustFile(draft)
  await keep(envelope.payload, envelope.signatures, options)
}

/** Signs a version and keeps it: as the policy, or as a draft that others have to sign. */
async function propose(content: TrustContent, options: EditOptions): Promise<void> {
  await keep(payloadOf(content), [], options)
}

/** @throws IqError `CONFIG`: what the user made is no forgery, only wrong */
function payloadOf(content: TrustContent): Buffer {
  try {
    return trustPayload(content)
  } catch (cause) {
    throw isIqError(cause) ? new IqError('CONFIG', cause.message, { cause }) : cause
  }
}

async function keep(
  payload: Buffer,
  before: readonly EnvelopeSignature[],
  { policy, signWith, asTyped }: Pick<EditOptions, 'policy' | 'signWith' | 'asTyped'>,
): Promise<void> {
  const output = createOutput({ asTyped })
  const added = await Promise.all(signWith.map((path) => signed(payload, path)))
  const kept = before.filter(({ keyid }) => added.every((one) => one.keyid !== keyid))
  const signatures = [...kept, ...added]
  if (signatures.length === 0) {
    throw new IqError('USAGE', 'no root key to sign with', { next: 'name one with --sign-with' })
  }
  const envelope = { payloadType: trustPayloadType, payload, signatures }
  const next = readTrust(trustBytes(envelope))
  const missing = await keepVersion(policy, next)
  const { version: number } = next.content
  if (missing !== '') {
    output.result(`${draftPath(policy)}\n`)
    output.note(`version ${number} is a draft: ${missing}`)
    const sign = `iqchains trust sign ${shellWord(draftPath(policy))} --sign-with <file>`
    output.note(`next: ${output.asTyped(sign)}`)
    return
  }
  rmSync(draftPath(policy), { force: true })
  output.result(`${next.digest}\n`)
  output.note(`version ${number} of ${policy}; give the digest above to whoever relies on it`)
}

async function signed(payload: Buffer, path: string): Promise<EnvelopeSignature> {
  const privateKey = await openPrivateKey(path)
  const { keyid } = publicKeyOf(createPublicKey(privateKey), path)
  const signature = await keySigner(privateKey).sign(pae(trustPayloadType, payload))
  return { keyid, signature }
}

function withRootKeys(
  keys: TrustContent['keys'],
  added: readonly OperatorKey[],
  validFrom: string,
): TrustContent['keys'] {
  return added.reduce(
    (all, { operator, path }) =>
      withKey(all, {
        pem: readText(path),
        source: path,
        operator,
        roles: ['root'],
        name: null,
        validFrom,
        validTo: null,
      }),
    keys,
  )
}

async function firstRules(options: NewTrustOptions): Promise<TrustContent['rules']> {
  const folders = options.suite.length > 0 ? options.suite : ['iq-text']
  const files = options.tiers?.length ? options.tiers : [undefined]
  const suites = await Promise.all(folders.map((folder) => loadSuite(folder)))
  const tiers = await Promise.all(files.map((file) => loadTiers(tiersFile(file))))
  const digests = tiers.map(({ digest }) => digest)
  return {
    suites: suites.map(({ name, digest }) => ({ name, digest, tiers: digests })),
    harness: [version],
    quorum: {
      operators: options.operators,
      mode: options.mode,
      scoreTolerance: '2.00',
      windowDays: 30,
    },
    maxAgeDays: 90,
    clockSkewSeconds: 300,
    transcript: 'required',
    log: { required: true, intents: 'optional', witnesses: 1, withinSeconds: 86_400 },
  }
}

function times({ expiresDays }: EditOptions): Pick<TrustContent, 'issued' | 'expires'> {
  const now = Date.now()
  return { issued: inUtc(now), expires: inUtc(now + expiresDays * 86_400_000) }
}

function inUtc(time: number): string {
  return `${new Date(time).toISOString().slice(0, 19)}Z`
}

function readText(path: string): string {
  return readBytesNow(path, { code: 'CONFIG' }).toString('utf8')
}
