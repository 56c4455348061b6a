import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { loadPublicKey } from '../../src/envelope/index.ts'
import { generateKeyFiles, loadPrivateKey } from '../../src/sign/keys.ts'
import { keySigner } from '../../src/sign/sign.ts'

let folder = ''
const files = () => ({
  privatePath: join(folder, 'certifier.key.pem'),
  publicPath: join(folder, 'certifier.pub.pem'),
})

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'iqchains-keys-'))
})

afterEach(() => rm(folder, { recursive: true }))

const withPassphrase = { IQCHAINS_KEY_PASSPHRASE: 'correct horse' }

describe('key files', () => {
  it.each([
    ['plain', {}, '-----BEGIN PRIVATE KEY-----'],
    ['encrypted', withPassphrase, '-----BEGIN ENCRYPTED PRIVATE KEY-----'],
  ])('%s are made, and loaded again as the same pair', async (_, env, label) => {
    const { privatePath, publicPath } = files()
    const made = await generateKeyFiles(files(), env)
    expect(await readFile(privatePath, 'utf8')).toContain(label)
    const publicKey = loadPublicKey(await readFile(publicPath, 'utf8'), publicPath)
    expect(publicKey.keyid).toBe(made.keyid)
    expect(keySigner(await loadPrivateKey(privatePath, env)).keyid).toBe(made.keyid)
  })

  it('may be of P-256, as hardware modules hold them', async () => {
    const made = await generateKeyFiles(files(), {}, { kind: 'p256' })
    const pem = await readFile(files().publicPath, 'utf8')
    expect(loadPublicKey(pem, 'p').algorithm).toBe('ecdsa-p256')
    expect(keySigner(await loadPrivateKey(files().privatePath, {})).keyid).toBe(made.keyid)
  })

  it('are encrypted with what a person types, and opened with it; nobody is asked in vain', async () => {
    const asked: string[] = []
    const person = async (path: string) => {
      asked.push(path)
      return 'battery staple'
    }
    const made = await generateKeyFiles(files(), {}, { ask: person })
    const { privatePath } = files()
    expect(await readFile(privatePath, 'utf8')).toContain('ENCRYPTED')
    expect(keySigner(await loadPrivateKey(privatePath, {}, person)).keyid).toBe(made.keyid)
    expect(asked).toEqual([privatePath, privatePath])
    await expect(loadPrivateKey(privatePath, {}, async () => undefined)).rejects.toThrow(
      'the private key is encrypted',
    )
    const env = { IQCHAINS_KEY_PASSPHRASE: 'battery staple' }
    expect(keySigner(await loadPrivateKey(privatePath, env, person)).keyid).toBe(made.keyid)
    expect(asked).toHaveLength(2)
  })

  it('let nobody but the owner read the private key', async () => {
    await generateKeyFiles(files(), {})
    expect((await stat(files().privatePath)).mode & 0o777).toBe(0o600)
  })

  it('are never overwritten, and half a pair is not left behind', async () => {
    await writeFile(files().publicPath, 'mine')
    await expect(generateKeyFiles(files(), {})).rejects.toMatchObject({ code: 'CONFIG' })
    expect(await readFile(files().publicPath, 'utf8')).toBe('mine')
    await expect(stat(files().privatePath)).rejects.toThrow('ENOENT')
  })

  it.each([0o640, 0o604, 0o620])('with mode %o are refused', async (mode) => {
    const { privatePath } = files()
    await generateKeyFiles(files(), {})
    await chmod(privatePath, mode)
    await expect(loadPrivateKey(privatePath, {})).rejects.toMatchObject({
      code: 'CONFIG',
      message: `${privatePath}: others than its owner may use the private key`,
      next: `chmod 600 ${privatePath}`,
    })
  })

  it('that are encrypted ask for the passphrase and refuse a wrong one', async () => {
    const { privatePath } = files()
    await generateKeyFiles(files(), withPassphrase)
    await expect(loadPrivateKey(privatePath, {})).rejects.toMatchObject({
      code: 'CONFIG',
      next: 'set IQCHAINS_KEY_PASSPHRASE to its passphrase',
    })
    const wrong = { IQCHAINS_KEY_PASSPHRASE: 'wrong' }
    await expect(loadPrivateKey(privatePath, wrong)).rejects.toThrow('wrong passphrase or damaged')
  })

  it('that are missing or hold something else are refused by name', async () => {
    await expect(loadPrivateKey(join(folder, 'none'), {})).rejects.toThrow('none: cannot be read')
    const path = join(folder, 'text')
    await writeFile(path, 'not a key', { mode: 0o600 })
    await expect(loadPrivateKey(path, {})).rejects.toThrow('not a private key in PKCS#8 PEM')
  })
})
