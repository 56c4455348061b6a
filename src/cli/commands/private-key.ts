import { createPublicKey, type KeyObject } from 'node:crypto'
import { publicKeyOf } from '../../envelope/index.ts'
import { type NoteKeyKind, type NoteSigner, noteKeyOf } from '../../log/index.ts'
import { keySigner, loadPrivateKey } from '../../sign/index.ts'
import { askPassphrase } from '../terminal/ask-passphrase.ts'

/** A private key of the user; an encrypted one asks for its passphrase. */
export function openPrivateKey(path: string): Promise<KeyObject> {
  return loadPrivateKey(path, process.env, askPassphrase)
}

/** A private key as a log or a witness signs with it. */
export async function noteSigner(
  path: string,
  name: string,
  kind: NoteKeyKind,
): Promise<NoteSigner> {
  const privateKey = await openPrivateKey(path)
  const noteKey = noteKeyOf(name, kind, publicKeyOf(createPublicKey(privateKey), path))
  const { sign } = keySigner(privateKey)
  return { noteKey, sign }
}
