import type { KeyObject } from 'node:crypto'
import { loadPrivateKey } from '../../sign/index.ts'
import { askPassphrase } from '../terminal/ask-passphrase.ts'

/** A private key of the user; an encrypted one asks for its passphrase. */
export function openPrivateKey(path: string): Promise<KeyObject> {
  return loadPrivateKey(path, process.env, askPassphrase)
}
