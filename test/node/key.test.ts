import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readKey } from '../../src/node/index.ts'

describe('the API key', () => {
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'iqchains-key-'))
  })
  afterAll(() => rm(folder, { recursive: true }))

  async function keyFile(text: string, mode: number): Promise<string> {
    const file = join(folder, 'key')
    await writeFile(file, text)
    await chmod(file, mode)
    return file
  }

  it('is none when neither source is given', async () => {
    expect(await readKey({ file: undefined, env: {} })).toEqual({
      key: undefined,
      warning: undefined,
    })
  })

  it('comes from the environment', async () => {
    const env = { IQCHAINS_API_KEY: 'abc-123' }
    expect((await readKey({ file: undefined, env })).key).toBe('abc-123')
  })

  it('comes from a file first, without its final newline', async () => {
    const file = await keyFile('from-file\n', 0o600)
    const env = { IQCHAINS_API_KEY: 'from-env' }
    expect(await readKey({ file, env })).toEqual({ key: 'from-file', warning: undefined })
  })

  it.each([0o640, 0o604, 0o644])('in a file of mode %o is used with a warning', async (mode) => {
    const file = await keyFile('from-file', mode)
    const { key, warning } = await readKey({ file, env: {} })
    expect(key).toBe('from-file')
    expect(warning).toContain('chmod 600')
    expect(warning).not.toContain('from-file')
  })

  it.each(['', '  \n', 'two words-hidden', 'hidden\r\nX-Other: 1'])(
    'is refused without being shown when the file holds %j',
    async (text) => {
      const file = await keyFile(text, 0o600)
      const reading = readKey({ file, env: {} })
      await expect(reading).rejects.toMatchObject({ code: 'CONFIG' })
      await expect(reading).rejects.not.toThrow('hidden')
    },
  )

  it('is not looked for in a device without an end', async () => {
    const reading = readKey({ file: '/dev/zero', env: {} })
    await expect(reading).rejects.toThrow('/dev/zero: not an API key')
  })

  it('of a missing file is an error that names the file', async () => {
    const file = join(folder, 'nowhere')
    await expect(readKey({ file, env: {} })).rejects.toMatchObject({ code: 'CONFIG' })
    await expect(readKey({ file, env: {} })).rejects.toThrow('nowhere')
  })
})
