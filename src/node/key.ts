import { open } from 'node:fs/promises'
import { text } from 'node:stream/consumers'
import { describeError, IqError } from '../errors/index.ts'

/** Bytes of a key file at most. */
const longestKey = 64 * 1024

export interface KeySources {
  /** `--key-file`; goes before the environment. */
  readonly file: string | undefined
  /** The process's environment. */
  readonly env: Readonly<Record<string, string | undefined>>
  /** The variable that is read. Default: `IQCHAINS_API_KEY`. */
  readonly variable?: string
}

export interface KeyReading {
  readonly key: string | undefined
  /** A sentence for the user when the key is exposed to others on the machine. */
  readonly warning: string | undefined
}

/**
 * Reads the API key of a node, never from the command line, where other users see it.
 * Throws `IqError` (`CONFIG`) that names the source, not the key.
 */
export async function readKey({
  file,
  env,
  variable = 'IQCHAINS_API_KEY',
}: KeySources): Promise<KeyReading> {
  if (file !== undefined) return readKeyFile(file)
  const key = env[variable]
  if (key === undefined || key.trim() === '') return { key: undefined, warning: undefined }
  return { key: checkKey(key, variable), warning: undefined }
}

async function readKeyFile(file: string): Promise<KeyReading> {
  try {
    await using handle = await open(file)
    const { mode } = await handle.stat()
    // A pipe may hand a key over; a device that never ends holds none.
    const bytes = handle.createReadStream({ autoClose: false, end: longestKey })
    const key = checkKey(await text(bytes), file)
    const exposed = (mode & 0o044) !== 0
    const warning = `${file}: others on this machine can read the key; run chmod 600 on it`
    return { key, warning: exposed ? warning : undefined }
  } catch (error) {
    if (error instanceof IqError) throw error
    throw new IqError('CONFIG', `the key file cannot be read: ${describeError(error)}`, {
      next: 'check the path given to --key-file',
      cause: error,
    })
  }
}

function checkKey(given: string, source: string): string {
  const key = given.trim()
  // What else may stand in a header value would end it or split it (RFC 9110, 5.5).
  if (/^[\x21-\x7e]+$/u.test(key)) return key
  throw new IqError('CONFIG', `${source}: not an API key: it must be one word of printable ASCII`, {
    next: 'write only the key into it, without "Bearer" and without quotes',
  })
}
