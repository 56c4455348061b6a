import { describe, expect, it } from 'vitest'
import { inclusionProof, leafHash } from '../../src/digest/index.ts'
import { cosign } from '../../src/log/cosignature.ts'
import {
  appendEntries,
  consistencyProof,
  formatProof,
  openCheckpoint,
  parseProof,
  parseVkey,
  proveEntry,
  requireLogged,
} from '../../src/log/index.ts'
import { formatNote, parseNote } from '../../src/log/note.ts'
import { TileHashes } from '../../src/log/tile-hashes.ts'
import { describeVectors, vector } from '../digest/vectors.ts'
import { stride } from '../support/tried.ts'
import { grown, leaves, logKey, logSigner, MapStore, noteSigner } from './building.ts'

describe('proofs out of tiles', () => {
  it('are those of the tree in memory, for leaves and prefixes of some trees', async () => {
    for (const size of [1, 2, 3, 7, 8, 255, 256, 257, 600]) {
      const store = await grown([size])
      const hashes = leaves(size).map((leaf) => leafHash(leaf))
      const tiles = new TileHashes(store, size)
      for (let index = 0; index < size; index += size > 8 ? stride : 1) {
        expect(tiles.inclusionProof(index)).toEqual(inclusionProof(hashes, index))
        expect(tiles.consistencyProof(index + 1)).toEqual(consistencyProof(hashes, index + 1))
      }
    }
  })

  it('are not made for what is not there', async () => {
    const tiles = new TileHashes(await grown([3]), 3)
    expect(() => tiles.inclusionProof(3)).toThrow('no leaf 3 in a tree of 3')
    expect(() => tiles.consistencyProof(4)).toThrow('no consistency proof from 4 to 3')
    expect(() => tiles.consistencyProof(0)).toThrow(RangeError)
  })

  it('are not made out of tiles that are missing or cut off', async () => {
    const store = await grown([300])
    store.files.set('tile/0/000', Buffer.alloc(31))
    expect(() => new TileHashes(store, 300).inclusionProof(0)).toThrow('tile/0/000 is cut off')
    store.files.delete('tile/0/000')
    expect(() => new TileHashes(store, 300).inclusionProof(0)).toThrow('tile/0/000 is missing')
  })

  it('come from the full tile once the partial one is gone', async () => {
    const [small, large] = [await grown([300]), await grown([300, 512])]
    expect(new TileHashes(large, 300).inclusionProof(299)).toEqual(
      new TileHashes(small, 300).inclusionProof(299),
    )
  })
})

describe('a proof file', () => {
  it('is not made for an entry that is not there', async () => {
    const store = await grown([3])
    expect(() => proveEntry(store, [logKey], 3)).toThrow('no entry 3 in a log of 3')
  })

  it.each([0, 1, 255, 256, 299])('of entry %i is read, and holds under the key', async (index) => {
    const proof = proveEntry(await grown([300]), [logKey], index)
    const read = parseProof(formatProof(proof))
    expect(read).toEqual(proof)
    expect(read.entry).toEqual(leaves(1, index)[0])
    expect(requireLogged(read, [logKey]).checkpoint.size).toBe(300)
  })

  it('holds for no other entry, index, path or key', async () => {
    const proof = proveEntry(await grown([300]), [logKey], 7)
    const other = noteSigner(logKey.name, 'log').noteKey
    const wrong = { ...proof, entry: Buffer.from('x') }
    expect(() => requireLogged(wrong, [logKey])).toThrow('the entry is not in the tree')
    expect(() => requireLogged({ ...proof, index: 8 }, [logKey])).toThrow('is not in the tree')
    expect(() => requireLogged({ ...proof, path: [] }, [logKey])).toThrow('is not in the tree')
    expect(() => requireLogged(proof, [other])).toThrow('no signature of a known key')
    expect(() => requireLogged(proof, [])).toThrow('no signature of a known key')
  })

  it.each([
    ['another first line', (text: string) => text.replace('@v1', '@v2'), 'its first line is not'],
    ['no extra line', (t: string) => t.replace(/extra .*\n/u, ''), 'no entry in its extra line'],
    ['an index with a zero', (t: string) => t.replace('index 7', 'index 07'), 'no index'],
    ['no index', (t: string) => t.replace('index', 'Index'), 'no index'],
    ['a hash cut off', (t: string) => t.replace(/\nA?[^\n]{4}([^\n]*)=\n/u, '\n$1=\n'), ''],
    ['no checkpoint', (t: string) => t.split('\n\n')[0] ?? '', 'no checkpoint after an empty line'],
    [
      'too many hashes',
      (t: string) => t.replace('index 7\n', `index 7\n${`${'A'.repeat(43)}=\n`.repeat(64)}`),
      'more than 63 hashes',
    ],
    ['too many bytes', (t: string) => t + ' '.repeat(300_000), 'more than 262144 bytes'],
    ['a short hash', (t: string) => t.replace('index 7\n', 'index 7\nAAAA\n'), 'no hash'],
  ])('with %s is refused', async (_, change, message) => {
    const text = formatProof(proveEntry(await grown([300]), [logKey], 7)).toString()
    expect(change(text)).not.toBe(text)
    expect(() => parseProof(Buffer.from(change(text)))).toThrow(message)
  })

  it('that is not UTF-8 is refused', () => {
    expect(() => parseProof(Buffer.of(0xff))).toThrow('proof: not UTF-8 text')
  })
})

describe('a checkpoint', () => {
  async function signed(text: string): Promise<Buffer> {
    const signature = await logSigner.sign(Buffer.from(text))
    return formatNote({ text, signatures: [{ name: logKey.name, keyId: logKey.id, signature }] })
  }
  const root = Buffer.alloc(32, 1).toString('base64')

  it.each([
    ['no origin', `\n1\n${root}\n`, 'no origin'],
    ['a size with a zero before', `${logKey.name}\n01\n${root}\n`, 'no size of the tree'],
    ['a size beyond 2^53', `${logKey.name}\n9007199254740992\n${root}\n`, 'no size of the tree'],
    ['a root too short', `${logKey.name}\n1\nAAAA\n`, 'no root hash of 32 bytes'],
    ['an empty line', `${logKey.name}\n1\n${root}\n\nmore\n`, 'an empty line'],
    ['two lines', `${logKey.name}\n1\n`, 'no root hash of 32 bytes'],
  ])('with %s is refused', async (_, text, message) => {
    const bytes = await signed(text)
    expect(() => openCheckpoint(bytes, [logKey])).toThrow(`checkpoint: ${message}`)
  })

  it('may have lines of extension, which are signed too', async () => {
    const bytes = await signed(`${logKey.name}\n1\n${root}\nmore\n`)
    expect(openCheckpoint(bytes, [logKey]).checkpoint.size).toBe(1)
  })

  it('is condemned by a signature of a known key that does not hold', async () => {
    const bytes = (await signed(`${logKey.name}\n1\n${root}\n`)).toString()
    const changed = Buffer.from(bytes.replace('\n1\n', '\n2\n'))
    expect(() => openCheckpoint(changed, [logKey])).toThrow(`${logKey.id} does not hold`)
  })

  it('names the known witnesses that cosigned it, each once and with its first time', async () => {
    const store = await grown([3])
    const note = parseNote(store.files.get('checkpoint') ?? Buffer.alloc(0), 'checkpoint')
    const witness = noteSigner('witness.example/w1', 'witness')
    const unknown = noteSigner('witness.example/w2', 'witness')
    const added = [
      await cosign(witness, note.text, 1_800_000_000),
      await cosign(witness, note.text, 1_700_000_000),
      await cosign(unknown, note.text, 1_600_000_000),
    ]
    const bytes = formatNote({ ...note, signatures: [...note.signatures, ...added] })
    const { cosignatures } = openCheckpoint(bytes, [logKey, witness.noteKey])
    expect(cosignatures).toEqual([{ witness: witness.noteKey, time: 1_700_000_000 }])

    for (const change of [
      (signature: Buffer) => signature.subarray(1),
      (signature: Buffer) => Buffer.concat([Buffer.alloc(8), signature.subarray(8)]),
      (signature: Buffer) => Buffer.concat([Buffer.alloc(8, 255), signature.subarray(8)]),
      (signature: Buffer) =>
        Buffer.concat([signature.subarray(0, 71), Buffer.of((signature.at(71) ?? 0) ^ 1)]),
    ]) {
      const [first] = added
      if (!first) throw new Error('no cosignature')
      const bad = { ...first, signature: change(first.signature) }
      const changed = formatNote({ ...note, signatures: [...note.signatures, bad] })
      expect(() => openCheckpoint(changed, [logKey, witness.noteKey])).toThrow('does not hold')
    }
  })
})

describeVectors('the log of the interop set', () => {
  const interop = (name: string) => vector(`interop/${name}`)
  const log = () => parseVkey(interop('log.vkey').toString().trim())
  const witness = () => parseVkey(interop('witness.vkey').toString().trim())
  const store = () => {
    const paths = ['0/000', '0/001.p/44', '1/000.p/1', 'entries/000', 'entries/001.p/44']
    const tiles = paths.map((path) => [`tile/${path}`, interop(`log/tile/${path}`)] as const)
    return new MapStore([...tiles, ['checkpoint', interop('checkpoint.300')]])
  }

  it('opens with the keys of log and witness', () => {
    for (const size of [258, 300]) {
      const opened = openCheckpoint(interop(`checkpoint.${size}`), [log(), witness()])
      expect(opened.checkpoint.size).toBe(size)
      expect(opened.cosignatures).toHaveLength(1)
    }
  })

  it('gives the published proofs out of its tiles', () => {
    const proof = proveEntry(store(), [log()], 257)
    expect(proof.entry).toEqual(interop('leaf.txt'))
    const text = formatProof(proof)
      .toString()
      .replace(/extra .*\n/u, '')
    expect(text).toBe(interop('report.tlog-proof').toString())
    expect(requireLogged(proof, [log(), witness()]).cosignatures).toHaveLength(1)
    const consistency = new TileHashes(store(), 300).consistencyProof(258)
    const lines = interop('consistency.258-300.txt').toString().trim().split('\n')
    expect(consistency.map((hash) => hash.toString('base64'))).toEqual(lines)
  })
})

it('a log in steps has the proofs of the log in one', async () => {
  const store = await grown([10, 300])
  await appendEntries(store, [], logSigner)
  expect(proveEntry(store, [logKey], 9).path).toEqual(
    proveEntry(await grown([300]), [logKey], 9).path,
  )
})
