import { mkdirSync } from 'node:fs'
import { loadPublicKey } from '../../envelope/index.ts'
import { readBytesNow } from '../../files/index.ts'
import { generateKeyFiles, keyFiles } from '../../sign/index.ts'
import { createOutput } from '../terminal/output.ts'

/** `keys new` */
export async function newKeys({ keys }: { keys: string }): Promise<void> {
  const output = createOutput({})
  mkdirSync(keys, { recursive: true, mode: 0o700 })
  const files = keyFiles(keys)
  const { keyid } = await generateKeyFiles(files, process.env)
  output.result(`${keyid}\n`)
  output.note(`private key: ${files.privatePath} (keep it; nobody can restore it)`)
  output.note(`public key:  ${files.publicPath} (give it to whoever verifies your reports)`)
}

/** `keys show` */
export async function showKeys(options: { keys: string; json?: boolean }): Promise<void> {
  const output = createOutput(options)
  const { publicPath } = keyFiles(options.keys)
  const pem = readBytesNow(publicPath, {
    code: 'CONFIG',
    next: 'make a key pair with: iqchains keys new',
  }).toString('utf8')
  const { keyid, algorithm } = loadPublicKey(pem, publicPath)
  output.event('key', { keyid, algorithm, pem, path: publicPath })
  output.result(`${keyid}  ${algorithm}  ${publicPath}\n${pem}`)
}
