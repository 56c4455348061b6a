import { mkdirSync } from 'node:fs'
import { loadPublicKey } from '../../envelope/index.ts'
import { IqError } from '../../errors/index.ts'
import { readBytesNow } from '../../files/index.ts'
import { generateKeyFiles, type KeyKind, keyFiles } from '../../sign/index.ts'
import { askPassphrase } from '../terminal/ask-passphrase.ts'
import { createOutput } from '../terminal/output.ts'

export interface NewKeysOptions {
  readonly keys: string
  readonly name: string
  readonly kind: KeyKind
  readonly encrypt?: boolean
}

/** `keys new` */
export async function newKeys({ keys, name, kind, encrypt }: NewKeysOptions): Promise<void> {
  const output = createOutput({})
  mkdirSync(keys, { recursive: true, mode: 0o700 })
  const files = keyFiles(keys, name)
  const ask = encrypt === true ? { ask: newPassphrase } : {}
  const { keyid } = await generateKeyFiles(files, process.env, { kind, ...ask })
  output.result(`${keyid}\n`)
  output.note(`private key: ${files.privatePath} (keep it; nobody can restore it)`)
  output.note(`public key:  ${files.publicPath} (give it to whoever verifies what you sign)`)
}

/** @throws IqError `CONFIG` when nobody gives one: a key that was to be encrypted is never written plain */
async function newPassphrase(path: string): Promise<string> {
  const passphrase = await askPassphrase(path)
  if (passphrase) return passphrase
  throw new IqError('CONFIG', `${path}: no passphrase to encrypt it with`, {
    next: 'set IQCHAINS_KEY_PASSPHRASE, or run this in a terminal',
  })
}

/** `keys show` */
export async function showKeys(options: {
  keys: string
  name: string
  json?: boolean
}): Promise<void> {
  const output = createOutput(options)
  const { publicPath } = keyFiles(options.keys, options.name)
  const pem = readBytesNow(publicPath, {
    code: 'CONFIG',
    next: 'make a key pair with: iqchains keys new',
  }).toString('utf8')
  const { keyid, algorithm } = loadPublicKey(pem, publicPath)
  output.event('key', { keyid, algorithm, pem, path: publicPath })
  output.result(`${keyid}  ${algorithm}  ${publicPath}\n${pem}`)
}
