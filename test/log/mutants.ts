/**
 * How thin the places are sown: `npm test` tries a sixth of the mutants, `npm run proof` all 20,000 and more.
 */
export const sparse = process.env['IQCHAINS_MUTANTS'] === 'all' ? 1 : 6

/** Each change of one place in `step` of some bytes: eight flipped bits, left out, doubled, swapped. */
export function* mutantsOf(bytes: Buffer, step: number): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += step * sparse) {
    const before = bytes.subarray(0, at)
    const byte = bytes.subarray(at, at + 1)
    const after = bytes.subarray(at + 1)
    for (let bit = 0; bit < 8; bit += 1) {
      yield Buffer.concat([before, Buffer.of((bytes[at] ?? 0) ^ (1 << bit)), after])
    }
    yield Buffer.concat([before, after])
    yield Buffer.concat([before, byte, byte, after])
    const next = after.subarray(0, 1)
    if (next.length === 1 && !next.equals(byte)) {
      yield Buffer.concat([before, next, byte, after.subarray(1)])
    }
  }
}

/** How many mutants were refused, and how many read as the same; any other outcome is thrown. */
export function count<T>(
  bytes: Buffer,
  read: (mutant: Buffer) => T | undefined,
  isHarmless: (value: T) => boolean,
  step = 1,
): { refused: number; harmless: number } {
  const counts = { refused: 0, harmless: 0 }
  for (const mutant of mutantsOf(bytes, step)) {
    const value = read(mutant)
    if (value === undefined) counts.refused += 1
    else if (isHarmless(value)) counts.harmless += 1
    else throw new Error(`accepted with another meaning: ${JSON.stringify(mutant.toString())}`)
  }
  return counts
}

/** The value, or undefined when it is refused as not verified; a bug is thrown on. */
export function verified<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'VERIFICATION') return undefined
    throw error
  }
}
