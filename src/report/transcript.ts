import { createHash } from 'node:crypto'
import { MerkleTree } from '../digest/index.ts'
import { IqError } from '../errors/index.ts'

/** What a report says about its transcript. */
export interface TranscriptDigest {
  /** SHA-256 of the file, lower-case hex. */
  readonly sha256: string
  /** RFC 6962 root over the lines without their line feeds, in padded base64. */
  readonly root: string
  /** Number of lines. */
  readonly samples: number
}

const lineFeed = 0x0a
const maxLineBytes = 16 * 1024 * 1024

/**
 * Digests a transcript of any size, one line for each sample, every line ended by a line feed.
 * @throws IqError `VERIFICATION` for an unfinished or enormous line
 */
export async function digestTranscript(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<TranscriptDigest> {
  const hash = createHash('sha256')
  const tree = new MerkleTree()
  let pieces: Uint8Array[] = []
  for await (const chunk of chunks) {
    hash.update(chunk)
    let start = 0
    for (let end = chunk.indexOf(lineFeed); end >= 0; end = chunk.indexOf(lineFeed, start)) {
      tree.append(Buffer.concat([...pieces, chunk.subarray(start, end)]))
      pieces = []
      start = end + 1
    }
    if (start < chunk.length) pieces.push(chunk.subarray(start))
    refuseEnormous(pieces)
  }
  if (pieces.length > 0) {
    throw new IqError('VERIFICATION', 'transcript: the last line does not end')
  }
  return { sha256: hash.digest('hex'), root: tree.root().toString('base64'), samples: tree.size }
}

function refuseEnormous(pieces: readonly Uint8Array[]): void {
  const bytes = pieces.reduce((sum, piece) => sum + piece.length, 0)
  if (bytes > maxLineBytes) {
    throw new IqError('VERIFICATION', `transcript: a line of more than ${maxLineBytes} bytes`)
  }
}
