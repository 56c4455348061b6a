const lineFeed = 0x0a

/** A line without its line feed. */
export interface Line {
  readonly bytes: Buffer
  /** Of its first byte in the file. */
  readonly offset: number
  /** Whether a line feed ends it; only the last line may have none. */
  readonly ended: boolean
}

/** Told of a line that is longer than allowed. */
export interface LineBound {
  /** Bytes at most. */
  readonly most: number
  /** @returns the error to throw for the line with this number, from 1 */
  readonly tooLong: (number: number) => Error
}

/** The lines of a file read in chunks of any size; time and memory are linear in the longest line. */
export async function* linesOf(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  { most, tooLong }: LineBound,
): AsyncGenerator<Line> {
  let pieces: Uint8Array[] = []
  let held = 0
  let offset = 0
  let number = 1
  const take = (piece: Uint8Array): void => {
    held += piece.length
    if (held > most) throw tooLong(number)
    pieces.push(piece)
  }
  const emit = (ended: boolean): Line => {
    const line = { bytes: Buffer.concat(pieces, held), offset, ended }
    offset += held + 1
    number++
    pieces = []
    held = 0
    return line
  }
  for await (const chunk of chunks) {
    let start = 0
    for (let end = chunk.indexOf(lineFeed); end >= 0; end = chunk.indexOf(lineFeed, start)) {
      take(chunk.subarray(start, end))
      yield emit(true)
      start = end + 1
    }
    if (start < chunk.length) take(chunk.subarray(start))
  }
  if (held > 0) yield emit(false)
}
