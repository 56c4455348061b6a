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
