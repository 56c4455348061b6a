import { createPublicKey } from 'node:crypto'
import { publicKeyOf } from '../../envelope/index.ts'
import { type NoteKeyKind, type NoteSigner, noteKeyOf } from '../../log/index.ts'
import { keySigner } from '../../sign/index.ts'
import { openPrivateKey } from './private-key.ts'

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
