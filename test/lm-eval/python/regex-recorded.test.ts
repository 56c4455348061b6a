import { expect, it } from 'vitest'
import { compileRegex, escapeRegex } from '../../../src/lm-eval/python/index.ts'
import { describeCorpora } from '../../support/corpora.ts'
import { stringVectors } from './conformance.ts'

describeCorpora('regular expressions recorded from CPython', (corpus) => {
  const vectors = stringVectors(corpus)

  it.each(vectors?.re_sub ?? [])('substitutes $pattern in $in alike', (vector) => {
    expect(compileRegex(vector.pattern).sub(vector.repl, vector.in)).toBe(vector.out)
  })

  it.each(vectors?.re_findall ?? [])('finds $pattern in $in alike', (vector) => {
    expect(compileRegex(vector.pattern).findall(vector.in)).toEqual(vector.out)
  })

  it.each(vectors?.re_escape ?? [])('escapes $in alike', (vector) => {
    expect(escapeRegex(vector.in)).toBe(vector.out)
  })

  it.each(vectors?.re_split_ws ?? [])('splits $in at white space alike', (vector) => {
    expect(compileRegex('\\s+').split(vector.in)).toEqual(vector.out)
  })
})
