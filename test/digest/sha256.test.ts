import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { sha256File, sha256Hex } from '../../src/digest/index.ts'

describe('SHA-256', () => {
  it('has the digest of FIPS 180-4 for "abc", as text and as bytes', () => {
    const digest = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'
    expect(sha256Hex('abc')).toBe(digest)
    expect(sha256Hex(Buffer.from('abc'))).toBe(digest)
  })

  it('of a file is that of its bytes', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'iqchains-'))
    try {
      const bytes = Buffer.alloc(300_000, 'node')
      await writeFile(join(folder, 'file'), bytes)
      expect(await sha256File(join(folder, 'file'))).toBe(sha256Hex(bytes))
      await expect(sha256File(join(folder, 'none'))).rejects.toThrow('ENOENT')
    } finally {
      await rm(folder, { recursive: true })
    }
  })
})
