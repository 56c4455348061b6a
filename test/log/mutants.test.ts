import { describe, expect, it } from 'vitest'
import {
  addCheckpoint,
  addCosignature,
  formatProof,
  type OpenedCheckpoint,
  openCheckpoint,
  parseProof,
  proveEntry,
  readCheckpoint,
  requireLogged,
  witnessRequest,
} from '../../src/log/index.ts'
import { grown, logKey, MapStore, noteSigner } from './building.ts'
import { count, sparse, verified } from './mutants.ts'

const signer = noteSigner('w.example/1', 'witness')
const keys = [logKey, signer.noteKey]

async function cosigned(): Promise<MapStore> {
  const store = await grown([300])
  const watch = { signer, logs: [logKey], store: new MapStore(), now: () => 1_700_000_000_000 }
  const { body } = await addCheckpoint(witnessRequest(store, [logKey], 0), watch)
  addCosignature(store, readCheckpoint(store, keys).checkpoint.text, body)
  return store
}

/** Says the same of the tree, and of witnesses nothing more. */
const saysNoMore = (honest: OpenedCheckpoint) => (read: OpenedCheckpoint) =>
  read.checkpoint.text === honest.checkpoint.text &&
  read.log.id === honest.log.id &&
  read.cosignatures.every(({ time }) => time === honest.cosignatures[0]?.time)

describe('every change of one place', () => {
  it('of a checkpoint is refused, or leaves out a witness at most', async () => {
    const bytes = (await cosigned()).files.get('checkpoint') ?? Buffer.alloc(0)
    const honest = openCheckpoint(bytes, keys)
    const read = (mutant: Buffer) => verified(() => openCheckpoint(mutant, keys))
    const { refused, harmless } = count(bytes, read, saysNoMore(honest))
    expect(refused + harmless).toBeGreaterThan(3000 / sparse)
    // Only the name and the id of the witness's line can change: 11 of 120 bytes, base64 among them.
    expect(harmless).toBeLessThan(200)
  })

  it('of a proof is refused, or leaves out a witness at most', async () => {
    const bytes = formatProof(proveEntry(await cosigned(), keys, 257))
    const honest = parseProof(bytes)
    const opened = requireLogged(honest, keys)
    const read = (mutant: Buffer) =>
      verified(() => {
        const proof = parseProof(mutant)
        return { proof, opened: requireLogged(proof, keys) }
      })
    const { refused, harmless } = count(bytes, read, (value) => {
      const { checkpoint: _, ...same } = honest
      expect(value.proof).toMatchObject(same)
      return saysNoMore(opened)(value.opened)
    })
    expect(refused + harmless).toBeGreaterThan(6000 / sparse)
    expect(harmless).toBeLessThan(200)
  })
})
