import fc from 'fast-check'

/** What happens to bytes on a bad way. */
type Damage =
  | { readonly kind: 'cut' | 'flip'; readonly at: number }
  | { readonly kind: 'insert'; readonly at: number; readonly bytes: Uint8Array }
  | { readonly kind: 'remove'; readonly at: number; readonly count: number }
  | { readonly kind: 'double' }

/** Beginnings and ends of characters, byte order marks of UTF-8 and UTF-16, line ends, NUL. */
const oddBytes = fc.constantFrom(
  ...[[0x80], [0xc3], [0xe2, 0x82], [0xf0, 0x9f, 0x98], [0xed, 0xa0, 0x80], [0xff, 0xfe]],
  ...[[0xef, 0xbb, 0xbf], [0x00], [0x0d], [0x0a], [0x0d, 0x0a, 0x0d, 0x0a], [0x22], [0x7d]],
)

const at = fc.double({ min: 0, max: 1, noNaN: true })

const damage: fc.Arbitrary<Damage> = fc.oneof(
  fc.record({ kind: fc.constantFrom<'cut' | 'flip'>('cut', 'flip'), at }),
  fc.record({
    kind: fc.constant<'insert'>('insert'),
    at,
    bytes: fc.oneof(
      oddBytes.map((bytes) => Uint8Array.from(bytes)),
      fc.uint8Array({ maxLength: 4 }),
    ),
  }),
  fc.record({ kind: fc.constant<'remove'>('remove'), at, count: fc.integer({ min: 1, max: 30 }) }),
  fc.constant<Damage>({ kind: 'double' }),
)

/** The bytes of a text, whole or damaged in up to three places. */
export function damaged(text: fc.Arbitrary<string>): fc.Arbitrary<Buffer> {
  const damages = fc.oneof(fc.constant([]), fc.array(damage, { minLength: 1, maxLength: 3 }))
  return fc
    .tuple(text, damages)
    .map(([whole, list]) => list.reduce(afterDamage, Buffer.from(whole)))
}

function afterDamage(bytes: Buffer, done: Damage): Buffer {
  if (done.kind === 'double') return Buffer.concat([bytes, bytes])
  const place = Math.floor(done.at * bytes.length)
  const [before, after] = [bytes.subarray(0, place), bytes.subarray(place)]
  switch (done.kind) {
    case 'cut':
      return before
    case 'flip':
      return Buffer.concat([before, Buffer.of(~(bytes[place] ?? 0) & 0xff), after.subarray(1)])
    case 'insert':
      return Buffer.concat([before, done.bytes, after])
    case 'remove':
      return Buffer.concat([before, after.subarray(done.count)])
  }
}
