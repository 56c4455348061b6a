import { describe, expect, it } from 'vitest'
import { leafHash, rootOf } from '../../src/digest/index.ts'
import {
  appendEntries,
  auditLog,
  type LogStore,
  logOrigin,
  readCheckpoint,
  readEntries,
} from '../../src/log/index.ts'
import { tilePath } from '../../src/log/tile.ts'
import { grown, leaves, logKey, logSigner, MapStore, noteSigner } from './building.ts'

const rootAt = (size: number) => rootOf(leaves(size).map((leaf) => leafHash(leaf)))

describe('a log', () => {
  it.each([
    [[1]],
    [[0, 1, 2, 3]],
    [[255, 256, 257]],
    [[256]],
    [[300, 511, 512, 513]],
    [[1000, 65_536, 65_537]],
  ])('that grows by steps to %j leaves has the root of the whole', async (sizes) => {
    const store = await grown(sizes)
    const size = sizes.at(-1) ?? 0
    const { checkpoint } = readCheckpoint(store, [logKey])
    expect(checkpoint).toMatchObject({ origin: logKey.name, size })
    expect(checkpoint.root).toEqual(rootAt(size))
    expect([logOrigin(store), logOrigin(new MapStore())]).toEqual([logKey.name, undefined])
    const read = Buffer.concat([...readEntries(store, size)])
    expect(read.equals(Buffer.concat(leaves(size)))).toBe(true)
    expect([...readEntries(store, size, size - 1)]).toEqual(leaves(1, size - 1))
  })

  it('has the files that the specification gives for 70,000 leaves, and no other partial ones', async () => {
    const store = await grown([300, 70_000])
    const tiles = [...store.files.keys()].filter((path) => !path.includes('entries'))
    expect(tiles.filter((path) => path.startsWith('tile/0/') && !path.includes('.p'))).toHaveLength(
      273,
    )
    expect(tiles.filter((path) => path.includes('.p')).sort()).toEqual([
      'tile/0/273.p/112',
      'tile/1/001.p/17',
      'tile/2/000.p/1',
    ])
    expect(store.files.has('tile/1/000')).toBe(true)
    expect([...store.files.keys()].filter((path) => path.includes('entries/273'))).toEqual([
      'tile/entries/273.p/112',
    ])
  })

  it('writes paths as the specification says', () => {
    const path = (index: number) => tilePath({ level: 3, index, width: 256 })
    expect(path(1_234_067)).toBe('tile/3/x001/x234/067')
    expect([path(0), path(999), path(1000)]).toEqual([
      'tile/3/000',
      'tile/3/999',
      'tile/3/x001/000',
    ])
    expect(tilePath({ level: 'entries', index: 5, width: 9 })).toBe('tile/entries/005.p/9')
  })

  it('refuses an entry that its length field cannot hold, and takes the longest', async () => {
    const store = new MapStore()
    const longest = Buffer.alloc(65_535)
    await expect(appendEntries(store, [Buffer.alloc(65_536)], logSigner)).rejects.toMatchObject({
      code: 'CONFIG',
    })
    expect(store.files.size).toBe(0)
    expect(await appendEntries(store, [longest], logSigner)).toEqual({ first: 0, size: 1 })
    expect([...readEntries(store, 1)]).toEqual([longest])
  })

  it('is not continued by another key, nor over damaged tiles', async () => {
    const store = await grown([300])
    const other = noteSigner(logKey.name, 'log')
    await expect(appendEntries(store, leaves(1), other)).rejects.toMatchObject({
      code: 'VERIFICATION',
    })
    store.files.set('tile/0/001.p/44', Buffer.alloc(44 * 32))
    await expect(appendEntries(store, leaves(1), logSigner)).rejects.toThrow(
      'its tiles do not have the root of its checkpoint',
    )
  })
})

/** Stops, as a killed process does, before the write or removal with a given number. */
class StoppingStore implements LogStore {
  readonly inner: MapStore
  #left: number

  constructor(inner: MapStore, steps: number) {
    this.inner = inner
    this.#left = steps
  }

  read(path: string) {
    return this.inner.read(path)
  }

  write(files: readonly { path: string; bytes: Uint8Array }[]) {
    for (const file of files) {
      this.#step()
      this.inner.write([file])
    }
  }

  remove(folder: string) {
    this.#step()
    this.inner.remove(folder)
  }

  #step() {
    this.#left -= 1
    if (this.#left < 0) throw new Error('killed')
  }
}

describe('a stop at any moment of appending', () => {
  it.each([
    [0, 3],
    [250, 262],
    [255, 256],
    [300, 820],
  ])('from %i to %i leaves leaves a log that verifies and goes on', async (before, after) => {
    const start = before === 0 ? new MapStore() : await grown([before])
    let steps = 0
    for (let done = false; !done; steps += 1) {
      const store = new StoppingStore(start.copy(), steps)
      const appending = appendEntries(store, leaves(after - before, before), logSigner)
      done = await appending.then(
        () => true,
        () => false,
      )
      const size = store.inner.files.has('checkpoint')
        ? readCheckpoint(store, [logKey]).checkpoint.size
        : 0
      expect([before, after]).toContain(size)
      if (size > 0) expect(audit(store.inner, size)).toEqual([])

      const others = Array.from({ length: 600 }, (_, at) => Buffer.from(`other ${at}`))
      await appendEntries(store.inner, others, logSigner)
      expect(audit(store.inner, size + 600)).toEqual([])
      const stale = [...store.inner.files.keys()].filter((path) => {
        const [, whole = ''] = /^(.*)\.p\/\d+$/u.exec(path) ?? []
        return store.inner.files.has(whole)
      })
      expect(stale).toEqual([])
    }
    expect(steps).toBeGreaterThan(3)
  })
})

/** What the monitor finds, apart from the entries, which here are no JSON. */
function audit(store: MapStore, size: number) {
  const { checkpoint } = readCheckpoint(store, [logKey])
  expect(checkpoint.size).toBe(size)
  const hashes = [...readEntries(store, size)].map((entry) => leafHash(entry))
  expect(rootOf(hashes)).toEqual(checkpoint.root)
  const { alarms } = auditLog(store, [logKey], undefined, 0)
  return alarms.filter(({ detail }) => !detail.includes('no JSON value'))
}
