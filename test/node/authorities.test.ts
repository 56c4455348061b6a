import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isIqError } from '../../src/errors/index.ts'
import { readAuthorities } from '../../src/node/index.ts'
import { Authority, opensslAbsent } from '../support/authority.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'iqchains-authorities-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

/** The error of reading `text` as a file of authorities. */
async function refusal(text: string | undefined) {
  const file = join(folder, 'ca.pem')
  if (text === undefined) rmSync(file, { force: true })
  else writeFileSync(file, text)
  const error = await readAuthorities(file).catch((reason: unknown) => reason)
  if (!isIqError(error)) throw new Error('it was read')
  return { code: error.code, message: error.message.replace(file, 'FILE'), next: error.next }
}

describe('a file of authorities', () => {
  it.each([
    ['is empty', '', 'it holds no certificate'],
    ['is something else', 'hello', 'it holds no certificate'],
    [
      'holds a key only',
      '-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----\n',
      'it holds no certificate',
    ],
    [
      'holds what only looks like a certificate',
      '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n',
      'certificate 1 in it is malformed',
    ],
  ])('that %s is refused', async (_what, text, reason) => {
    expect(await refusal(text)).toMatchObject({
      code: 'CONFIG',
      message: `FILE: no file of authorities: ${reason}`,
      next: expect.stringMatching(/certificate of the authority/u),
    })
  })

  it('that cannot be read is refused', async () => {
    expect(await refusal(undefined)).toMatchObject({
      code: 'CONFIG',
      message: expect.stringMatching(/^FILE: cannot be read: ENOENT/u),
      next: 'check the path given to --ca-file',
    })
    await expect(readAuthorities(folder)).rejects.toThrow('is a folder')
    await expect(readAuthorities('/dev/zero')).rejects.toThrow('is no regular file')
    expect(await refusal('x'.repeat(1024 * 1024 + 1))).toMatchObject({
      message: 'FILE: is larger than 1 MiB',
    })
  })
})

describe.skipIf(opensslAbsent)('a file of authorities made with openssl', () => {
  let authority: Authority
  beforeAll(() => {
    authority = new Authority()
  })
  afterAll(() => authority[Symbol.dispose]())

  it.each([
    ['one certificate', (pem: string) => pem],
    ['two', (pem: string) => pem + pem],
    ['words around them', (pem: string) => `An authority of ours:\n${pem}# end\n`],
    ['line ends of Windows', (pem: string) => pem.replaceAll('\n', '\r\n')],
  ])('may hold %s', async (_what, text) => {
    const file = join(folder, 'good.pem')
    writeFileSync(file, text(readFileSync(authority.file, 'utf8')))
    expect(await readAuthorities(file)).toHaveProperty('context')
  })

  it('is refused when it holds the private key too, which is not shown', async () => {
    const key = readFileSync(authority.keyFile, 'utf8')
    for (const text of [key, readFileSync(authority.file, 'utf8') + key]) {
      expect(await refusal(text)).toEqual({
        code: 'CONFIG',
        message: 'FILE: no file of authorities: it holds a private key',
        next: 'keep the key secret; give the certificates only',
      })
    }
  })

  it('is refused when its second certificate is cut', async () => {
    const pem = readFileSync(authority.file, 'utf8')
    const [first = '', ...rest] = pem.trim().split('\n')
    const cut = [first, ...rest.slice(1)].join('\n')
    expect((await refusal(`${pem}${cut}\n`)).message).toContain('certificate 2 in it is malformed')
  })
})
