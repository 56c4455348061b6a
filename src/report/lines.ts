import { IqError } from '../errors/index.ts'
import { linesOf as splitLines } from '../files/index.ts'

/** An answer of as many bytes as a node may send takes less, however its characters are escaped. */
export const maxLineBytes = 16 * 1024 * 1024

/**
 * The lines of a transcript read in chunks of any size, without their line feeds.
 * @throws IqError `VERIFICATION` for an unfinished or enormous line
 */
export async function* linesOf(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<Buffer> {
  const tooLong = () =>
    new IqError('VERIFICATION', `transcript: a line of more than ${maxLineBytes} bytes`)
  for await (const { bytes, ended } of splitLines(chunks, { most: maxLineBytes, tooLong })) {
    if (!ended) throw new IqError('VERIFICATION', 'transcript: the last line does not end')
    yield bytes
  }
}

/** Whether a transcript is compressed, by its name. */
export function isCompressed(path: string): boolean {
  return path.endsWith('.gz')
}

/** A small file may unpack to anything: no transcript is as large as this. */
const maxUnpackedBytes = 1024 * 1024 * 1024

/**
 * A transcript as it was before gzip (RFC 1952): what any tool unpacks.
 * @throws IqError `VERIFICATION` for bytes that are no gzip file, a file that ends too early, or one that
 * unpacks to more than a GiB
 */
export async function* unpacked(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const [{ Readable }, { createGunzip }] = await nodeParts()
  const source = Readable.from(chunks)
  const gunzip = createGunzip()
  source.once('error', (error) => gunzip.destroy(error))
  try {
    let bytes = 0
    for await (const piece of source.pipe(gunzip) as AsyncIterable<Buffer>) {
      bytes += piece.length
      if (bytes > maxUnpackedBytes) {
        throw new IqError('VERIFICATION', 'transcript: it unpacks to more than 1024 MiB')
      }
      yield piece
    }
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
