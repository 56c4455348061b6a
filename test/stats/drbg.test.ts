import { createHmac } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Drbg } from '../../src/stats/index.ts'

/** HKDF-SHA-256 of RFC 5869 from HMAC alone: what a third party would write. */
function firstBytes(seed: string, info: string): Buffer {
  const key = createHmac('sha256', Buffer.alloc(32)).update(seed).digest()
  const first = createHmac('sha256', key).update(info).update(Buffer.of(1)).digest()
  const second = createHmac('sha256', key).update(first).update(info).update(Buffer.of(2)).digest()
  return Buffer.concat([first, second])
}

test('words are the bytes of HKDF-SHA-256, so anybody can recompute them', () => {
  const random = new Drbg('a seed', 'a label')
  const expected = firstBytes('a seed', 'a label|0')
  for (let i = 0; i < 16; i++) expect(random.word()).toBe(expected.readUInt32BE(4 * i))
})

test('the stream goes on after a block, with the next block', () => {
  const random = new Drbg('a seed', 'a label')
  for (let i = 0; i < 1024; i++) random.word()
  expect(random.word()).toBe(firstBytes('a seed', 'a label|1').readUInt32BE(0))
})

test('the same seed and label give the same numbers, any other label gives others', () => {
  const floats = (seed: string, label: string) => {
    const random = new Drbg(seed, label)
    return Array.from({ length: 4 }, () => random.float())
  }
  expect(floats('s', 'x')).toEqual(floats('s', 'x'))
  expect(floats('s', 'x')).not.toEqual(floats('s', 'y'))
  expect(floats('t', 'x')).not.toEqual(floats('s', 'x'))
})

test('integers and floats stay within their range', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 1, max: 2 ** 32 }), (seed, size) => {
      const random = new Drbg(seed, 'range')
      const integer = random.integer(size)
      expect(Number.isInteger(integer) && integer >= 0 && integer < size).toBe(true)
      const float = random.float()
      expect(float >= 0 && float < 1).toBe(true)
    }),
  )
})

test('integers have no modulo bias where it would be largest', () => {
  // Taken modulo 3 * 2^30, words below 2^30 would come twice as often as the others.
  const random = new Drbg('bias', 'integers')
  let low = 0
  for (let i = 0; i < 30_000; i++) low += random.integer(3 * 2 ** 30) < 2 ** 30 ? 1 : 0
  expect(Math.abs(low - 10_000)).toBeLessThan(4 * Math.sqrt(30_000 * (2 / 9)))
})

test.each([0, -1, 1.5, 2 ** 32 + 1, Number.NaN])('a range of %d integers is refused', (size) => {
  expect(() => new Drbg('s', 'x').integer(size)).toThrow('1 to 2^32 integers')
})
