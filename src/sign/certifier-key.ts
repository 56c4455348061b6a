import { existsSync, mkdirSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { type AskPassphrase, generateKeyFiles, type KeyFiles, loadPrivateKey } from './keys.ts'
import { keySigner, type Signer } from './sign.ts'

/** Where a key pair lies in a folder. */
export function keyFiles(folder: string, name = 'certifier'): KeyFiles {
  return keyFilesOf(join(folder, `${name}.key.pem`))
}

/** A private key and its public half beside it: `certifier.key.pem` and `certifier.pub.pem`. */
function keyFilesOf(privatePath: string): KeyFiles {
  const name = basename(privatePath).replace(/(?:\.key)?\.pem$/u, '')
  return { privatePath, publicPath: join(dirname(privatePath), `${name}.pub.pem`) }
}

/**
 * The signer with a private key; the key pair is made where there is none yet.
 * @param ask brings the passphrase of an encrypted key, where the environment has none
 * @throws IqError `CONFIG` as `loadPrivateKey` and `generateKeyFiles` do
 */
export async function openSigner(
  privatePath: string,
  env: Readonly<Record<string, string | undefined>>,
  ask?: AskPassphrase,
): Promise<{ readonly signer: Signer; readonly isNew: boolean }> {
  const isNew = !existsSync(privatePath)
  if (isNew) {
    mkdirSync(dirname(privatePath), { recursive: true, mode: 0o700 })
    await generateKeyFiles(keyFilesOf(privatePath), env)
  }
  return { signer: keySigner(await loadPrivateKey(privatePath, env, ask)), isNew }
}
