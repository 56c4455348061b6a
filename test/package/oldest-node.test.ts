import { globSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

// `engines` allows Node 22, whose regular expressions have no modifiers: a file that has one does not load.
it('no regular expression has modifiers, which the oldest Node that is allowed does not know', () => {
  const modified = /\(\?(?:[ims]+(?:-[ims]*)?|-[ims]+):/u
  expect(modified.test('(?-i:a)') && modified.test('(?i:a)') && !modified.test('(?:a)')).toBe(true)
  // Python's own, which that room reads, have them.
  const files = globSync('src/**/*.ts').filter((file) => !file.includes('lm-eval/python'))
  expect(files.length).toBeGreaterThan(500)
  expect(files.filter((file) => modified.test(readFileSync(file, 'utf8')))).toEqual([])
})
