import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MerkleTree, sha256Hex } from '../../src/digest/index.ts'
import { digestTranscript } from '../../src/report/index.ts'

const line = fc.uint8Array({ maxLength: 20 }).map((bytes) => bytes.filter((byte) => byte !== 0x0a))

describe('the digest of a transcript', () => {
  it('does not depend on how the bytes are cut into chunks', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(line), fc.integer({ min: 1, max: 30 }), async (lines, size) => {
        const tree = new MerkleTree()
        for (const content of lines) tree.append(content)
        const bytes = Buffer.concat(lines.flatMap((content) => [content, Buffer.from('\n')]))
        const chunks: Buffer[] = []
        for (let at = 0; at < bytes.length; at += size) chunks.push(bytes.subarray(at, at + size))
        expect(await digestTranscript(chunks)).toEqual({
          sha256: sha256Hex(bytes),
          root: tree.root().toString('base64'),
          samples: lines.length,
        })
      }),
    )
  })

  it('is not made of a line that does not end', async () => {
    await expect(digestTranscript([Buffer.from('{}\n{')])).rejects.toThrow('does not end')
  })

  it('is not made of a line without bound', async () => {
    const endless = Array.from({ length: 17 }, () => Buffer.alloc(1024 * 1024, 'x'))
    await expect(digestTranscript(endless)).rejects.toThrow('a line of more than')
  })
})
