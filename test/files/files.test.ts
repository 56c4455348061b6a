import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { linesOf, readBytes, readBytesNow, writeWhole } from '../../src/files/index.ts'

const folder = mkdtempSync(join(tmpdir(), 'iqchains-files-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const path = (name: string) => join(folder, name)

describe.each([
  ['readBytes', readBytes],
  ['readBytesNow', async (...args: Parameters<typeof readBytesNow>) => readBytesNow(...args)],
] as const)('%s', (_, read) => {
  it('gives the bytes of a regular file, up to the bound itself', async () => {
    writeFileSync(path('a'), 'four')
    expect(await read(path('a'), { code: 'DATA', most: 4 })).toEqual(Buffer.from('four'))
    await expect(read(path('a'), { code: 'DATA', most: 3 })).rejects.toMatchObject({
      code: 'DATA',
      message: expect.stringContaining('is larger than'),
    })
  })

  it('refuses what may never end, a folder, and what is not there, in one line', async () => {
    execFileSync('mkfifo', [path(`pipe-of-${read.length}`)])
    mkdirSync(path('folder'), { recursive: true })
    for (const [name, words] of [
      [path(`pipe-of-${read.length}`), 'is no regular file'],
      ['/dev/zero', 'is no regular file'],
      [path('folder'), 'is a folder'],
      [path('nothing'), 'cannot be read: ENOENT'],
    ] as const) {
      await expect(read(name, { code: 'CONFIG', next: 'look' })).rejects.toMatchObject({
        code: 'CONFIG',
        next: 'look',
        message: expect.stringContaining(`${name}: ${words}`),
      })
    }
    rmSync(path(`pipe-of-${read.length}`))
  })
})

describe('writeWhole', () => {
  it('replaces a file, and leaves nothing beside it', async () => {
    await writeWhole(path('b'), 'first')
    await writeWhole(path('b'), 'second')
    expect(readFileSync(path('b'), 'utf8')).toBe('second')
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([])
  })

  it('keeps what stood there when it cannot write', async () => {
    mkdirSync(path('kept'), { recursive: true })
    await expect(writeWhole(path('kept'), 'x')).rejects.toMatchObject({ code: 'DISK' })
    expect(readdirSync(folder)).toContain('kept')
  })
})

describe('linesOf', () => {
  const bound = { most: 8, tooLong: (number: number) => new Error(`line ${number}`) }

  it('gives the same lines however the file is cut into chunks', async () => {
    const line = fc.array(
      fc.integer({ min: 0, max: 255 }).filter((byte) => byte !== 10),
      {
        maxLength: 8,
      },
    )
    await fc.assert(
      fc.asyncProperty(
        fc.array(line),
        fc.boolean(),
        fc.integer({ min: 1, max: 9 }),
        async (lines, ended, size) => {
          const bytes = Buffer.from(
            lines.flatMap((one, at) => (at < lines.length - 1 || ended ? [...one, 10] : one)),
          )
          const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
            bytes.subarray(at * size, (at + 1) * size),
          )
          const found: Buffer[] = []
          let end = 0
          for await (const { bytes: own, offset, ended: isEnded } of linesOf(chunks, bound)) {
            expect(offset).toBe(end)
            end = offset + own.length + (isEnded ? 1 : 0)
            found.push(Buffer.concat([own, isEnded ? Buffer.of(10) : Buffer.alloc(0)]))
          }
          expect(Buffer.concat(found)).toEqual(bytes)
        },
      ),
    )
  })

  it('names the line that is too long, even without its end', async () => {
    const read = async () => {
      for await (const _ of linesOf([Buffer.from('12345678\n123456789')], bound));
    }
    await expect(read()).rejects.toThrow('line 2')
  })
})
