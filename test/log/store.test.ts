import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import {
  addCheckpoint,
  addCosignature,
  appendEntries,
  folderStore,
  lockFolder,
  readCheckpoint,
  witnessRequest,
} from '../../src/log/index.ts'
import { leaves, logKey, logSigner, MapStore, noteSigner } from './building.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'iqchains-log-'))
  return () => rmSync(folder, { recursive: true })
})

describe('a log in a folder', () => {
  it('has the files of the log in memory', async () => {
    const [disk, memory] = [folderStore(folder), new MapStore()]
    for (const from of [0, 250]) {
      await appendEntries(disk, leaves(250, from), logSigner)
      await appendEntries(memory, leaves(250, from), logSigner)
    }
    const files = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
    expect(files.sort()).toEqual([...memory.files.keys()].sort())
    for (const [path, bytes] of memory.files) expect(disk.read(path)).toEqual(bytes)
    expect(disk.read('none')).toBeUndefined()
  })

  it('that cannot be written says which file', () => {
    writeFileSync(join(folder, 'tile'), 'a file where a folder must be')
    const write = () => folderStore(folder).write([{ path: 'tile/0/000', bytes: Buffer.alloc(1) }])
    expect(write).toThrow(expect.objectContaining({ code: 'DISK' }))
    expect(write).toThrow('tile/0/000: not written')
  })

  it('has one writer at a time, also among processes', () => {
    const place = join(folder, 'log')
    const door = join(import.meta.dirname, '../../src/log/index.ts')
    const script = `import { lockFolder } from ${JSON.stringify(door)}
      try { lockFolder(${JSON.stringify(place)}); console.log('held') }
      catch (error) { console.log(error.code) }`
    const other = () => {
      const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script])
      return stdout.toString().trim()
    }
    {
      using _ = lockFolder(place)
      expect(() => lockFolder(place)).toThrow('another process is writing')
      expect(other()).toBe('LOG')
    }
    expect(other()).toBe('held')
    expect(other()).toBe('held')
  })
})

describe('a cosignature', () => {
  const signer = noteSigner('witness.example/w1', 'witness')

  it('joins the checkpoint it is of, once, the newer in place of the older', async () => {
    const store = new MapStore()
    await appendEntries(store, leaves(3), logSigner)
    const { checkpoint } = readCheckpoint(store, [logKey])
    const keys = [logKey, signer.noteKey]
    for (const time of [1_700_000_000, 1_700_000_100]) {
      const watch = { signer, logs: [logKey], store: new MapStore(), now: () => time * 1000 }
      const { body } = await addCheckpoint(witnessRequest(store, [logKey], 0), watch)
      expect(addCosignature(store, checkpoint.text, body)).toBe(true)
      expect(addCosignature(store, checkpoint.text, body)).toBe(true)
      expect(readCheckpoint(store, keys).cosignatures).toMatchObject([{ time }])
    }
    await appendEntries(store, leaves(1, 3), logSigner)
    const line = '\u2014 a AAAAAAA=\n'
    expect(addCosignature(store, checkpoint.text, line)).toBe(false)
    expect(addCosignature(new MapStore(), checkpoint.text, line)).toBe(false)
    expect(() =>
      addCosignature(store, readCheckpoint(store, [logKey]).checkpoint.text, ''),
    ).toThrow('cosignature: no signature')
  })
})
