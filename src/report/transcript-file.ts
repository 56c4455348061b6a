import { IqError } from '../errors/index.ts'

/** Whether a transcript is compressed, by its name. */
export function isCompressed(path: string): boolean {
  return path.endsWith('.gz')
}

/**
 * A transcript as it was before gzip (RFC 1952): what any tool unpacks.
 * @throws IqError `VERIFICATION` for bytes that are no gzip file, or a file that ends too early
 */
export async function* unpacked(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const [{ Readable }, { createGunzip }] = await nodeParts()
  const source = Readable.from(chunks)
  const gunzip = createGunzip()
  source.once('error', (error) => gunzip.destroy(error))
  try {
    yield* source.pipe(gunzip)
  } catch (cause) {
    if (cause instanceof IqError) throw cause
    throw new IqError('VERIFICATION', 'transcript: not a whole gzip file', { cause })
  } finally {
    source.destroy()
  }
}

/** The lines of a transcript, compressed. */
export async function* packed(lines: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const [{ Readable }, { createGzip }] = await nodeParts()
  yield* Readable.from(lines).pipe(createGzip())
}

/** Loaded by who has a compressed transcript only. */
function nodeParts() {
  return Promise.all([import('node:stream'), import('node:zlib')])
}
