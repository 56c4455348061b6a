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

/**
 * Makes an Ed25519 key pair. The private key is encrypted when the environment has a passphrase.
 * @throws IqError `CONFIG` when one of the files exists or cannot be written; none is overwritten
 */
export async function generateKeyFiles(files: KeyFiles, env: Environment): Promise<PublicKey> {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  const passphrase = env[passphraseVariable]
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

/**
 * Loads a private key from PKCS#8 PEM. Its kind is checked where its public half is taken.
 * @throws IqError `CONFIG` when the file is missing, readable by others, or cannot be decrypted
 */
export async function loadPrivateKey(path: string, env: Environment): Promise<KeyObject> {
  const pem = await readPrivate(path)
  const label = /^-----BEGIN (ENCRYPTED )?PRIVATE KEY-----\r?\n/u.exec(pem)
  if (label === null) throw new IqError('CONFIG', `${path}: not a private key in PKCS#8 PEM`)
  const passphrase = env[passphraseVariable]
  if (label[1] !== undefined && !passphrase) {
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
