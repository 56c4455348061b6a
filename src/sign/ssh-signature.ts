import { createHash } from 'node:crypto'
import { sshKey, sshString } from '../envelope/index.ts'
import { IqError } from '../errors/index.ts'
import type { Signer } from './sign.ts'

/** What `ssh-keygen -Y verify -n` is told: a signature for another purpose is none for reports. */
const namespace = 'iqchains-report'

const hashName = 'sha512'

/**
 * Signs bytes so that `ssh-keygen -Y verify` checks them: an SSHSIG of version 1 (OpenSSH, PROTOCOL.sshsig),
 * in its armour. A second signature by the same key; what is signed begins with `SSHSIG`, so that it can be
 * taken for no other.
 * @throws IqError `CONFIG` for a key that is not Ed25519, or whose public half the signer does not tell
 */
export async function sshSignature(bytes: Uint8Array, signer: Signer): Promise<string> {
  const { publicKey } = signer
  if (publicKey?.algorithm !== 'ed25519') {
    throw new IqError('CONFIG', 'an SSH signature takes a certifier key of Ed25519', {
      next: 'leave --ssh-signature out, or certify with another key',
    })
  }
  const common = [namespace, '', hashName].map(sshString)
  const digest = createHash(hashName).update(bytes).digest()
  const signed = Buffer.concat([magic, ...common, sshString(digest)])
  const signature = Buffer.concat(['ssh-ed25519', await signer.sign(signed)].map(sshString))
  const version = Buffer.of(0, 0, 0, 1)
  const body = [magic, version, sshString(sshKey(publicKey)), ...common, sshString(signature)]
  const lines =
    Buffer.concat(body)
      .toString('base64')
      .match(/.{1,70}/gu) ?? []
  return `-----BEGIN SSH SIGNATURE-----\n${lines.join('\n')}\n-----END SSH SIGNATURE-----\n`
}

const magic = Buffer.from('SSHSIG')
