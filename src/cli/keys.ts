import type { KeyObject } from 'node:crypto'
import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import {
  generateKeyFiles,
  type KeyFiles,
  keySigner,
  loadPrivateKey,
  type Signer,
} from '../sign/index.ts'
import { askPassphrase } from './terminal/ask-passphrase.ts'

/** Where a key pair lies in a folder. */
export function keyFiles(folder: string, name = 'certifier'): KeyFiles {
  return {
    privatePath: join(folder, `${name}.key.pem`),
    publicPath: join(folder, `${name}.pub.pem`),
  }
}

/** The certifier's signer; a first run makes the key pair and says so. */
export async function certifierSigner(
  folder: string,
  note: (line: string) => void,
): Promise<Signer> {
  const files = keyFiles(folder)
  if (!existsSync(files.privatePath)) {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    const { keyid } = await generateKeyFiles(files, process.env)
    note(`made a certifier key ${keyid} in ${folder}`)
  }
  return keySigner(await openPrivateKey(files.privatePath))
}

/** A private key of the user; an encrypted one asks for its passphrase. */
export function openPrivateKey(path: string): Promise<KeyObject> {
  return loadPrivateKey(path, process.env, askPassphrase)
}
