import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { type FileHandle, open, rm, writeFile } from 'node:fs/promises'
import { type PublicKey, publicKeyOf } from '../envelope/index.ts'
import { describeError, IqError } from '../errors/index.ts'

/** Environment variable with the passphrase of encrypted private keys. */
const passphraseVariable = 'IQCHAINS_KEY_PASSPHRASE'

export interface KeyFiles {
  /** PKCS#8 PEM, readable by its owner only. */
  readonly privatePath: string
  /** SPKI PEM, to be given to whoever verifies. */
  readonly publicPath: string
}

type Environment = Readonly<Record<string, string | undefined>>

/** Kinds of keys that can be made: P-256 is what most hardware modules and key services hold. */
export type KeyKind = 'ed25519' | 'p256'

/** Asks a person for the passphrase of a file; undefined where there is nobody to ask. */
export type AskPassphrase = (path: string) => Promise<string | undefined>

/**
 * Makes a key pair. The private key is encrypted when there is a passphrase: of the environment, or
 * else what `ask` brings.
 * @throws IqError `CONFIG` when one of the files exists or cannot be written; none is overwritten
 */
export async function generateKeyFiles(
  files: KeyFiles,
  env: Environment,
  { kind = 'ed25519', ask }: { readonly kind?: KeyKind; readonly ask?: AskPassphrase } = {},
): Promise<PublicKey> {
  const { privateKey, publicKey } = generatePair(kind)
  const passphrase = env[passphraseVariable] || (await ask?.(files.privatePath))
  const pem = privateKey.export({
    format: 'pem',
    type: 'pkcs8',
    ...(passphrase ? { cipher: 'aes-256-cbc', passphrase } : {}),
  })
  await writeNew(files.privatePath, pem, 0o600)
  try {
    await writeNew(files.publicPath, publicKey.export({ format: 'pem', type: 'spki' }), 0o644)
  } catch (error) {
    await rm(files.privatePath)
    throw error
  }
  return publicKeyOf(publicKey, files.publicPath)
}

function generatePair(kind: KeyKind): { privateKey: KeyObject; publicKey: KeyObject } {
  switch (kind) {
    case 'ed25519':
      return generateKeyPairSync('ed25519')
    case 'p256':
      return generateKeyPairSync('ec', { namedCurve: 'P-256' })
  }
}

/**
 * Loads a private key from PKCS#8 PEM. Its kind is checked where its public half is taken.
 * @param ask is asked only for a key that is encrypted, and only when the environment has no passphrase
 * @throws IqError `CONFIG` when the file is missing, readable by others, or cannot be decrypted
 */
export async function loadPrivateKey(
  path: string,
  env: Environment,
  ask?: AskPassphrase,
): Promise<KeyObject> {
  const pem = await readPrivate(path)
  const label = /^-----BEGIN (ENCRYPTED )?PRIVATE KEY-----\r?\n/u.exec(pem)
  if (label === null) throw new IqError('CONFIG', `${path}: not a private key in PKCS#8 PEM`)
  const isEncrypted = label[1] !== undefined
  const passphrase = env[passphraseVariable] || (isEncrypted ? await ask?.(path) : undefined)
  if (isEncrypted && !passphrase) {
    throw new IqError('CONFIG', `${path}: the private key is encrypted`, {
      next: `set ${passphraseVariable} to its passphrase`,
    })
  }
  try {
    return createPrivateKey({ key: pem, ...(passphrase ? { passphrase } : {}) })
  } catch (cause) {
    throw new IqError('CONFIG', `${path}: wrong passphrase or damaged key`, { cause })
  }
}

async function writeNew(path: string, content: string | Buffer, mode: number): Promise<void> {
  try {
    await writeFile(path, content, { flag: 'wx', mode })
  } catch (cause) {
    throw new IqError('CONFIG', `${path}: not written: ${describeError(cause)}`, {
      next: 'name files that do not exist yet, in a folder you may write to',
      cause,
    })
  }
}

/** Checks the permissions of the very file it reads. */
async function readPrivate(path: string): Promise<string> {
  await using file = await openFile(path)
  const { mode } = await file.stat()
  if (process.platform !== 'win32' && (mode & 0o077) !== 0) {
    throw new IqError('CONFIG', `${path}: others than its owner may use the private key`, {
      next: `chmod 600 ${path}`,
    })
  }
  return await file.readFile('utf8')
}

async function openFile(path: string): Promise<FileHandle> {
  try {
    return await open(path, 'r')
  } catch (cause) {
    throw new IqError('CONFIG', `${path}: cannot be read: ${describeError(cause)}`, { cause })
  }
}
