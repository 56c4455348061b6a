import { mkdirSync, readFileSync } from 'node:fs'
import { loadPublicKey } from '../../envelope/index.ts'
import { describeError, IqError } from '../../errors/index.ts'
import { generateKeyFiles } from '../../sign/index.ts'
import { keyFiles } from '../keys.ts'
import { createOutput } from '../output.ts'

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
  const pem = readPublic(publicPath)
  const { keyid, algorithm } = loadPublicKey(pem, publicPath)
  output.event('key', { keyid, algorithm, pem, path: publicPath })
  output.result(`${keyid}  ${algorithm}  ${publicPath}\n${pem}`)
}

function readPublic(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (cause) {
    throw new IqError('CONFIG', `${path}: cannot be read: ${describeError(cause)}`, {
      next: 'make a key pair with: iqchains keys new',
      cause,
    })
  }
}
