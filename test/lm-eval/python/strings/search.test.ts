import { describe, expect, it } from 'vitest'
import { strings } from '../../../../src/lm-eval/index.ts'

describe('searching', () => {
  it('counts positions in code points', () => {
    expect(strings.find('😀😀x😀x', 'x')).toBe(2)
    expect(strings.rfind('😀😀x😀x', 'x')).toBe(4)
    expect(strings.index('é😀a', 'a')).toBe(2)
    expect(strings.rfind('abc', '')).toBe(3)
    expect(strings.count('😀a', '')).toBe(3)
  })

  it('fails in index, not in find, when nothing is found', () => {
    expect(strings.find('abc', 'z')).toBe(-1)
    expect(() => strings.index('abc', 'z')).toThrow(
      expect.objectContaining({ type: 'ValueError', message: 'substring not found' }),
    )
  })

  it('replaces literally, in order, up to the limit', () => {
    expect(strings.replace('a.a.a', '.', '$&')).toBe('a$&a$&a')
    expect(strings.replace('aaaa', 'aa', 'b')).toBe('bb')
    expect(strings.replace('aaa', 'a', 'b', 0)).toBe('aaa')
    expect(strings.replace('😀b', '', '-')).toBe('-😀-b-')
    expect(strings.replace('abc', '', '-', 2)).toBe('-a-bc')
  })

  it('accepts one or several prefixes and suffixes', () => {
    expect(strings.startswith('abc', ['x', 'ab'])).toBe(true)
    expect(strings.endswith('abc', ['x', 'ab'])).toBe(false)
    expect(strings.endswith('abc', ['x', 'bc'])).toBe(true)
    expect(strings.startswith('abc', [])).toBe(false)
    expect(strings.removeprefix('ababc', 'ab')).toBe('abc')
    expect(strings.removesuffix('abc', '')).toBe('abc')
    expect(strings.removesuffix('abcbc', 'bc')).toBe('abc')
  })
})
