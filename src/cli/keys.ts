import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import {
  generateKeyFiles,
  type KeyFiles,
  keySigner,
  loadPrivateKey,
  type Signer,
} from '../sign/index.ts'

/** Where a certifier's key pair lies in a folder. */
export function keyFiles(folder: string): KeyFiles {
  return {
    privatePath: join(folder, 'certifier.key.pem'),
    publicPath: join(folder, 'certifier.pub.pem'),
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
  return keySigner(await loadPrivateKey(files.privatePath, process.env))
}
