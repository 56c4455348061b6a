import { createPublicKey } from 'node:crypto'
import { publicKeyOf } from '../../envelope/index.ts'
import { IqError } from '../../errors/index.ts'
import { folderStore, giveNonce, intentLeaf, proveEntry, readEntry } from '../../log/index.ts'
import { keyFiles, keySigner } from '../../sign/index.ts'
import { createOutput } from '../terminal/output.ts'
import { noteKeys } from './log-read.ts'
import { openPrivateKey } from './private-key.ts'

export interface NonceOptions {
  readonly log: string
  readonly vkey: readonly string[]
  readonly name: string
  readonly keys: string
}

/** `log nonce <index>`: prints a line for whoever runs. */
export async function nonceCommand(index: number, options: NonceOptions): Promise<void> {
  const { log, vkey, keys, name } = options
  const { entry: bytes } = proveEntry(folderStore(log), noteKeys(vkey), index)
  const entry = readEntry(bytes, `entry ${index} of the log`)
  if (entry.kind !== 'intent') {
    throw new IqError('USAGE', `entry ${index} of ${log} is no intent`)
  }
  const path = keyFiles(keys, name).privatePath
  const privateKey = await openPrivateKey(path)
  if (publicKeyOf(createPublicKey(privateKey), path).algorithm !== 'ed25519') {
    throw new IqError('CONFIG', `${path}: nonces are given with Ed25519 keys only`)
  }
  const signer = keySigner(privateKey)
  if (signer.keyid === entry.keyid) {
    throw new IqError(
      'USAGE',
      `entry ${index} is an intent of your own: another operator must sign`,
    )
  }
  if (!entry.nonces.includes(signer.keyid)) {
    throw new IqError('USAGE', `entry ${index} does not ask ${signer.keyid} for a nonce`)
  }
  const intent = intentLeaf(entry)
  const nonce = await giveNonce(intent, signer)
  createOutput({}).result(`${JSON.stringify({ intent, ...nonce })}\n`)
}
