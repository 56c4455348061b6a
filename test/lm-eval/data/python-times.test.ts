import { expect, it } from 'vitest'
import { openParquet } from '../../../src/lm-eval/data/parquet.ts'
import {
  bytesText,
  decimalText,
  durationText,
  momentText,
  timeText,
} from '../../../src/lm-eval/data/python-times.ts'
import { describeReference, reference } from '../../support/reference.ts'

// What Python 3.11 prints: str(datetime.timedelta(...)), str(Decimal(...)), repr(b'...').

it.each([
  [0n, '0:00:00'],
  [86_405n, '1 day, 0:00:05'],
  [-1n, '-1 day, 23:59:59'],
  [-172_800n, '-2 days, 0:00:00'],
  [36_000n, '10:00:00'],
])('a duration of %d s is %s', (seconds, text) => {
  expect(durationText(seconds, 1n)).toBe(text)
  expect(durationText(seconds * 1_000_000n, 1_000_000n)).toBe(text)
})

it('keeps every microsecond, and nanoseconds where there are any', () => {
  expect(timeText(36_001_000_250n, 1_000_000n)).toBe('10:00:01.000250')
  expect(momentText(1_578_218_401_123_456n, 1_000_000n, undefined)).toBe(
    '2020-01-05 10:00:01.123456',
  )
  expect(momentText(1n, 1_000_000_000n, undefined)).toBe('1970-01-01 00:00:00.000000001')
  expect(momentText(-1n, 1000n, undefined)).toBe('1969-12-31 23:59:59.999000')
})

it('writes a moment in its zone, with the offset of that day', () => {
  const summer = BigInt(Date.parse('2020-07-05T10:00:01Z'))
  const winter = BigInt(Date.parse('2020-01-05T10:00:01Z'))
  expect(momentText(summer, 1000n, 'UTC')).toBe('2020-07-05 10:00:01+00:00')
  expect(momentText(summer, 1000n, 'Europe/Paris')).toBe('2020-07-05 12:00:01+02:00')
  expect(momentText(winter, 1000n, 'Europe/Paris')).toBe('2020-01-05 11:00:01+01:00')
  expect(momentText(winter, 1000n, '-03:30')).toBe('2020-01-05 06:30:01-03:30')
  expect(() => momentText(0n, 1n, 'Nowhere/City')).toThrow(RangeError)
})

it.each([
  [150n, 2, '1.50'],
  [-5n, 3, '-0.005'],
  [12n, 0, '12'],
  [1n, 7, '1E-7'],
  [15n, 9, '1.5E-8'],
  [123_456_789_012_345_678_905n, 1, '12345678901234567890.5'],
])('the decimal %d e-%d is %s', (digits, scale, text) => {
  expect(decimalText(digits, scale)).toBe(text)
})

it('writes bytes as Python does', () => {
  expect(bytesText(Buffer.from('abc'))).toBe("b'abc'")
  expect(bytesText(Buffer.from("it's\n\\\xff", 'latin1'))).toBe('b"it\'s\\n\\\\\\xff"')
})

describeReference('cases/tasks', 'a Parquet file of every such type', () => {
  it('reads as the reference prints it', async () => {
    const folder = reference('cases/tasks/08-parquet-types')
    const { readFileSync } = await import('node:fs')
    const { join } = await import('node:path')
    const expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'))
    const documents = await openParquet([join(folder, 'd.parquet')])
    const row = documents.at(0)
    for (const [column, { want }] of Object.entries<{ want: string }>(expected)) {
      expect(row.get(column), column).toBe(want)
    }
  })
})
