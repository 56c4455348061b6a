import { createHash } from 'node:crypto'

/** Keys whose signatures we accept. */
export type Algorithm = 'ed25519' | 'ecdsa-p256'

/**
 * The OpenSSH fingerprint of a raw public key, as `ssh-keygen -l` prints it: the only keyid besides
 * an empty one that Go's securesystemslib, and with it cosign, does not skip.
 * @param point 32 bytes for Ed25519; for P-256 the uncompressed point 04 || x || y
 */
export function keyidOf(algorithm: Algorithm, point: Uint8Array): string {
  return fingerprint(sshBlob(algorithm, point))
}

/** SHA-256 of some bytes as OpenSSH writes it: base64 without padding. */
export function fingerprint(bytes: Uint8Array): string {
  const digest = createHash('sha256').update(bytes).digest('base64')
  return `SHA256:${digest.replace(/=+$/u, '')}`
}

/** A public key in the SSH wire format (RFC 4253 section 6.6). */
export function sshBlob(algorithm: Algorithm, point: Uint8Array): Buffer {
  return Buffer.concat(sshFields(algorithm, point).map(sshString))
}

function sshFields(algorithm: Algorithm, point: Uint8Array): (string | Uint8Array)[] {
  switch (algorithm) {
    case 'ed25519':
      return ['ssh-ed25519', point]
    case 'ecdsa-p256':
      return ['ecdsa-sha2-nistp256', 'nistp256', point]
  }
}

/** A string of the SSH wire format (RFC 4251 section 5): length as 32 bits, big-endian, then bytes. */
export function sshString(field: string | Uint8Array): Buffer {
  const bytes = Buffer.from(field)
  const length = Buffer.alloc(4)
  length.writeUInt32BE(bytes.length)
  return Buffer.concat([length, bytes])
}
