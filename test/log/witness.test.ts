import { describe, expect, it } from 'vitest'
import {
  addCheckpoint,
  appendEntries,
  lastCosigned,
  openCheckpoint,
  witnessRequest,
} from '../../src/log/index.ts'
import { formatNote } from '../../src/log/note.ts'
import { formatRequest } from '../../src/log/witness-rules.ts'
import { grown, leaves, logKey, logSigner, MapStore, noteSigner } from './building.ts'

const now = Date.parse('2026-11-27T00:00:00Z')
const signer = noteSigner('witness.example/w1', 'witness')

function witness(store = new MapStore()) {
  const watch = { signer, logs: [logKey], store, now: () => now }
  const ask = (body: Uint8Array) => addCheckpoint(body, watch)
  return { store, watch, ask }
}

const checkpointOf = (store: MapStore) => store.files.get('checkpoint') ?? Buffer.alloc(0)

describe('a witness', () => {
  it('cosigns a first checkpoint and each that continues it, and remembers it first', async () => {
    const { store, ask } = witness()
    const log = await grown([10])
    for (const [known, size] of [
      [0, 10],
      [10, 300],
      [300, 300],
    ] as const) {
      await appendEntries(log, leaves(size - Math.max(10, known), known), logSigner)
      const answer = await ask(witnessRequest(log, [logKey], known))
      expect(answer.status).toBe(200)
      const cosigned = Buffer.concat([checkpointOf(log), Buffer.from(answer.body)])
      const { cosignatures } = openCheckpoint(cosigned, [logKey, signer.noteKey])
      expect(cosignatures.map(({ time }) => time)).toEqual([now / 1000])
      expect(lastCosigned(store, logKey.name)?.size).toBe(size)
    }
    const [path, record] = [...store.files][0] ?? []
    expect(path).toMatch(/^[0-9a-f]{64}\/checkpoint$/u)
    const kept = openCheckpoint(record ?? Buffer.alloc(0), [logKey, signer.noteKey])
    expect(kept.cosignatures).toHaveLength(1)
  })

  it('answers 409 with the size it knows when the old size is another', async () => {
    const { ask } = witness()
    const log = await grown([10])
    expect(await ask(witnessRequest(log, [logKey], 5))).toEqual({
      status: 409,
      contentType: 'text/x.tlog.size',
      body: '0\n',
    })
    await ask(witnessRequest(log, [logKey], 0))
    expect(await ask(witnessRequest(log, [logKey], 0))).toMatchObject({ status: 409, body: '10\n' })
  })

  it('answers 404 for an unknown log and 403 for an unknown or false signature', async () => {
    const { ask } = witness()
    const stranger = noteSigner('other.example/log', 'log')
    const theirs = new MapStore()
    await appendEntries(theirs, leaves(2), stranger)
    expect(await ask(formatRequest(0, [], checkpointOf(theirs)))).toMatchObject({ status: 404 })

    const impostor = noteSigner(logKey.name, 'log')
    const forged = new MapStore()
    await appendEntries(forged, leaves(2), impostor)
    expect(await ask(formatRequest(0, [], checkpointOf(forged)))).toMatchObject({ status: 403 })

    const honest = checkpointOf(await grown([2])).toString()
    const changed = Buffer.from(honest.replace('\n2\n', '\n3\n'))
    expect(await ask(formatRequest(0, [], changed))).toMatchObject({ status: 403 })
  })

  it.each([
    ['nothing', () => ''],
    ['no old size', (text: string) => text.replace('old 0', 'new 0')],
    ['an old size with a zero', (text: string) => text.replace('old 0', 'old 00')],
    ['an old size above that of the checkpoint', (t: string) => t.replace('old 0', 'old 4')],
    ['a proof line that is no hash', (t: string) => t.replace('old 0\n', 'old 0\nx\n')],
    ['64 proof lines', (t: string) => t.replace('\n', `\n${`${'A'.repeat(43)}=\n`.repeat(64)}`)],
    ['no checkpoint', (text: string) => text.split('\n\n')[0] ?? ''],
    ['a checkpoint without size', (text: string) => text.replace('\n3\n', '\nx\n')],
    ['more bytes than a request has', (text: string) => text + ' '.repeat(140_000)],
  ])('answers 400 for %s', async (_, change) => {
    const { store, ask } = witness()
    const text = witnessRequest(await grown([3]), [logKey], 0).toString()
    expect(await ask(Buffer.from(change(text)))).toMatchObject({ status: 400 })
    expect(store.files.size).toBe(0)
  })

  it('answers 422 for a fork, a wrong proof, a proof of nothing, a false empty tree', async () => {
    const { ask, store } = witness()
    const log = await grown([10])
    const hash = Buffer.alloc(32)
    expect(await ask(formatRequest(0, [hash], checkpointOf(log)))).toMatchObject({ status: 422 })
    const root = hash.toString('base64')
    const text = `${logKey.name}\n0\n${root}\n`
    const signature = await logSigner.sign(Buffer.from(text))
    const empty = formatNote({
      text,
      signatures: [{ name: logKey.name, keyId: logKey.id, signature }],
    })
    expect(await ask(formatRequest(0, [], empty))).toMatchObject({ status: 422 })
    expect(store.files.size).toBe(0)

    await ask(witnessRequest(log, [logKey], 0))
    const fork = new MapStore()
    await appendEntries(fork, leaves(20, 1), logSigner)
    expect(await ask(witnessRequest(fork, [logKey], 10))).toMatchObject({ status: 422 })
    const same = new MapStore()
    await appendEntries(same, leaves(10, 1), logSigner)
    expect(await ask(formatRequest(10, [], checkpointOf(same)))).toMatchObject({ status: 422 })
    expect(lastCosigned(store, logKey.name)?.size).toBe(10)
  })

  it('cosigns an empty tree, and then what grows from it', async () => {
    const { ask, store } = witness()
    const log = await grown([0])
    expect(await ask(witnessRequest(log, [logKey], 0))).toMatchObject({ status: 200 })
    expect(lastCosigned(store, logKey.name)?.size).toBe(0)
    await appendEntries(log, leaves(2), logSigner)
    expect(await ask(witnessRequest(log, [logKey], 0))).toMatchObject({ status: 200 })
  })

  it('cosigns nothing that it cannot remember', async () => {
    const { watch } = witness()
    const store = {
      read: () => undefined,
      remove: () => undefined,
      write() {
        throw new Error('the disk is full')
      },
    }
    const request = witnessRequest(await grown([3]), [logKey], 0)
    await expect(addCheckpoint(request, { ...watch, store })).rejects.toThrow('the disk is full')
  })

  it('does not take its own damaged record for none', async () => {
    const { ask, store } = witness()
    const request = witnessRequest(await grown([3]), [logKey], 0)
    await ask(request)
    for (const path of store.files.keys()) store.files.set(path, Buffer.from('x'))
    await expect(ask(request)).rejects.toMatchObject({ code: 'VERIFICATION' })
  })

  it('does not pass a fault of its own off as a fault of the log', async () => {
    const { watch } = witness()
    const broken = { ...logKey, key: { ...logKey.key, key: undefined as never } }
    const request = witnessRequest(await grown([3]), [logKey], 0)
    await expect(addCheckpoint(request, { ...watch, logs: [broken] })).rejects.toThrow(TypeError)
  })

  it('is not asked about a log that became shorter', async () => {
    const log = await grown([10])
    expect(() => witnessRequest(log, [logKey], 11)).toThrow('10 leaves, where there were 11 before')
  })
})
