import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { compileRegex, escapeRegex } from '../../../src/lm-eval/python/index.ts'
import { reference } from '../../support/reference.ts'
import { withoutVectors } from './conformance.ts'

interface RegexVectors {
  readonly re_sub: readonly { pattern: string; repl: string; in: string; out: string }[]
  readonly re_findall: readonly { pattern: string; in: string; out: unknown }[]
  readonly re_escape: readonly { in: string; out: string }[]
  readonly re_split_ws: readonly { in: string; out: readonly string[] }[]
}

const file = reference('conformance', 'python-str.json')

describe.skipIf(withoutVectors)('regular expressions recorded from CPython', () => {
  const vectors: RegexVectors | undefined = withoutVectors
    ? undefined
    : JSON.parse(readFileSync(file, 'utf8'))

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
