import { loadPublicKey } from '../envelope/index.ts'
import { IqError } from '../errors/index.ts'
import { loadAuthority } from '../timestamping/index.ts'
import type { Role, TrustContent, TrustKeyContent } from './schema.ts'

/** A key to be added. */
export interface NewKey {
  readonly pem: string
  /** Names the file in messages. */
  readonly source: string
  readonly operator: string
  readonly roles: readonly Role[]
  readonly name: string | null
  readonly validFrom: string
  readonly validTo: string | null
}

/** The next version of a content, with a change. */
export function nextVersion(
  content: TrustContent,
  times: Pick<TrustContent, 'issued' | 'expires'>,
  change: Partial<Pick<TrustContent, 'root' | 'keys' | 'rules'>>,
): TrustContent {
  return { ...content, ...change, ...times, version: content.version + 1 }
}

/** @throws IqError `CONFIG` for an unusable key, or one that is there already */
export function withKey(keys: readonly TrustKeyContent[], added: NewKey): TrustKeyContent[] {
  const { keyid, algorithm } = loaded(added)
  if (keys.some((key) => key.keyid === keyid)) {
    throw new IqError('CONFIG', `${keyid} is in the trust file already`, {
      next: 'revoke it and add another key',
    })
  }
  const { pem, operator, name, validFrom, validTo } = added
  const roles = [...added.roles]
  return [
    ...keys,
    { keyid, algorithm, pem, operator, roles, name, validFrom, validTo, revoked: null },
  ]
}

/** A timestamp authority is known by the certificate it signs with. */
function loaded({ pem, source, roles }: NewKey): Pick<TrustKeyContent, 'keyid' | 'algorithm'> {
  return roles.includes('timestamp')
    ? { keyid: loadAuthority(pem, source).keyid, algorithm: 'x509' }
    : loadPublicKey(pem, source)
}

/** @throws IqError `CONFIG` when there is no such key */
export function withRevoked(
  content: TrustContent,
  keyid: string,
  revoked: NonNullable<TrustKeyContent['revoked']>,
): Pick<TrustContent, 'keys' | 'root'> {
  if (!content.keys.some((key) => key.keyid === keyid)) {
    throw new IqError('CONFIG', `${keyid} is not in the trust file`, {
      next: 'see its keys with: iqchains trust show',
    })
  }
  const keys = content.keys.map((key) => (key.keyid === keyid ? { ...key, revoked } : key))
  return { keys, root: withoutRoot(content.root, [keyid]) }
}

/** Takes root keys out; who signs then is decided by the threshold, which must stay reachable. */
export function withoutRoot(
  root: TrustContent['root'],
  removed: readonly string[],
): TrustContent['root'] {
  const keyids = root.keyids.filter((keyid) => !removed.includes(keyid))
  if (keyids.length < root.threshold) {
    throw new IqError(
      'CONFIG',
      `${keyids.length} root keys would be left, ${root.threshold} must sign`,
      {
        next: 'rotate first: iqchains trust rotate --add <key>, or lower --threshold',
      },
    )
  }
  return { ...root, keyids }
}
