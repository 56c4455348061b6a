import { IqError } from '../errors/index.ts'

const lineFeed = 0x0a
const maxLineBytes = 16 * 1024 * 1024

/**
 * The lines of a transcript read in chunks of any size, without their line feeds.
 * @throws IqError `VERIFICATION` for an unfinished or enormous line
 */
export async function* linesOf(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<Buffer> {
  let pieces: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of chunks) {
    let start = 0
    for (let end = chunk.indexOf(lineFeed); end >= 0; end = chunk.indexOf(lineFeed, start)) {
      yield Buffer.concat([...pieces, chunk.subarray(start, end)])
      pieces = []
      bytes = 0
      start = end + 1
    }
    if (start < chunk.length) pieces.push(chunk.subarray(start))
    bytes += chunk.length - start
    if (bytes > maxLineBytes) {
      throw new IqError('VERIFICATION', `transcript: a line of more than ${maxLineBytes} bytes`)
    }
  }
  if (pieces.length > 0) {
    throw new IqError('VERIFICATION', 'transcript: the last line does not end')
  }
}
