import { X509Certificate } from 'node:crypto'
import { createSecureContext, getCACertificates, type SecureContext } from 'node:tls'
import { IqError } from '../errors/index.ts'
import { readBytes } from '../files/index.ts'

/** Far above all authorities of the world in one file, which take a quarter of it. */
const maxBytes = 1024 * 1024

/**
 * Reads certificates of authorities (PEM) that are trusted in TLS beside those that Node.js trusts.
 * Throws `IqError` (`CONFIG`).
 */
export async function readAuthorities(file: string): Promise<SecureContext> {
  const text = await read(file)
  if (/-----BEGIN [A-Z ]*PRIVATE KEY-----/u.test(text)) {
    throw refusal(file, 'it holds a private key', 'keep the key secret; give the certificates only')
  }
  const own = text.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/gu) ?? []
  if (own.length === 0) {
    throw refusal(file, 'it holds no certificate', 'give the certificate of the authority as PEM')
  }
  for (const [index, certificate] of own.entries()) check(file, certificate, index + 1)
  return createSecureContext({ ca: [...getCACertificates('default'), ...own] })
}

async function read(file: string): Promise<string> {
  const next = 'check the path given to --ca-file'
  return (await readBytes(file, { code: 'CONFIG', next, most: maxBytes })).toString('latin1')
}

function check(file: string, certificate: string, place: number): void {
  try {
    new X509Certificate(certificate)
  } catch (cause) {
    const what = `certificate ${place} in it is malformed`
    throw refusal(file, what, 'export the certificate of the authority again, as PEM', cause)
  }
}

function refusal(file: string, what: string, next: string, cause?: unknown): IqError {
  return new IqError('CONFIG', `${file}: no file of authorities: ${what}`, { next, cause })
}
