import { type ControlProof, loadPublicKey, readControlProof } from '../envelope/index.ts'
import { readBytes } from '../files/index.ts'
import { proveControl, type Session } from '../run/index.ts'
import type { RunOptions } from './options.ts'

/**
 * Has the operator of the node prove control of it, where a key is given.
 * @throws IqError `VERIFICATION` when an answer is no proof, `CONFIG` for files that cannot be read
 */
export async function checkControl(
  { run }: Session,
  { operator, apiKey, credentials, access, listener }: RunOptions,
  signal: AbortSignal,
): Promise<void> {
  if (operator === undefined) return
  const { key, proof } = operator
  const control = await proveControl(run, {
    operator: typeof key === 'string' ? loadPublicKey(await readText(key), key) : key,
    proof: typeof proof === 'string' ? await readProof(proof) : proof,
    reach: { ...credentials, key: apiKey, access },
    signal,
  })
  listener?.({ kind: 'control', run: run.id, control })
}

async function readProof(path: string): Promise<ControlProof> {
  return readControlProof(await readBytes(path, { code: 'CONFIG' }), path)
}

async function readText(path: string): Promise<string> {
  return (await readBytes(path, { code: 'CONFIG' })).toString('utf8')
}
