import { createHash, type Hash } from 'node:crypto'
import { MerkleTree } from '../digest/index.ts'
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
 * @throws IqError `VERIFICATION` for an unfinished or enormous line
 */
export async function digestTranscript(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<TranscriptDigest> {
  const hash = createHash('sha256')
  const tree = new MerkleTree()
  for await (const line of linesOf(hashing(chunks, hash))) tree.append(line)
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
