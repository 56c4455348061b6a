import { createHash, type Hash } from 'node:crypto'
import { MerkleTree } from '../digest/index.ts'
import { IqError } from '../errors/index.ts'
import { linesOf } from './lines.ts'

/** What a report says about its transcript. */
export interface TranscriptDigest {
  /** SHA-256 of the file, lower-case hex. */
  readonly sha256: string
  /** RFC 6962 root over the lines without their line feeds, in padded base64. */
  readonly root: string
  /** Number of lines. */
  readonly samples: number
}

/**
 * Digests a transcript of any size, one line for each sample, every line ended by a line feed.
 * @param most lines at most: a small file may unpack to an endless one
 * @throws IqError `VERIFICATION` for an unfinished or enormous line, or too many
 */
export async function digestTranscript(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  most = Number.POSITIVE_INFINITY,
): Promise<TranscriptDigest> {
  const hash = createHash('sha256')
  const tree = new MerkleTree()
  for await (const line of linesOf(hashing(chunks, hash))) {
    if (tree.size >= most)
      throw new IqError('VERIFICATION', `transcript: more than ${most} samples`)
    tree.append(line)
  }
  return { sha256: hash.digest('hex'), root: tree.root().toString('base64'), samples: tree.size }
}

/** The chunks as they are, hashed on their way. */
export async function* hashing(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  hash: Hash,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    hash.update(chunk)
    yield chunk
  }
}
