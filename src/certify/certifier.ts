import { openSigner, type Signer } from '../sign/index.ts'
import type { RunOptions } from './options.ts'

/** Who signs the report; a first run makes the key pair and tells so. */
export async function certifierOf({ key, askPassphrase, listener }: RunOptions): Promise<Signer> {
  if (typeof key !== 'string') return key
  const { signer, isNew } = await openSigner(key, process.env, askPassphrase)
  if (isNew) listener?.({ kind: 'key-made', keyid: signer.keyid, path: key })
  return signer
}
