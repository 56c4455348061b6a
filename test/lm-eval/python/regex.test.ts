import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isIqError } from '../../../src/errors/index.ts'
import { compileRegex, escapeRegex } from '../../../src/lm-eval/python/index.ts'

const found = (pattern: string, text: string) => compileRegex(pattern).findall(text)

describe('what matches (all results as CPython 3.11 gives them)', () => {
  it.each([
    ['\\d+', 'a1٣²', ['1٣']],
    ['\\w+', 'é漢_1-😀²', ['é漢_1', '²']],
    ['\\s', '\x1c\u0085\u00a0\u2028\u200b', ['\x1c', '\u0085', '\u00a0', '\u2028']],
    ['[^\\W\\d_]+', 'ab1_é٣c', ['ab', 'é', 'c']],
    ['\\bé\\b', 'é aé éa', ['é']],
    ['\\B', '', []],
    ['\\B', 'ab', ['']],
    ['.', 'a\n\r\u2028😀', ['a', '\r', '\u2028', '😀']],
    ['(?s).', 'a\n', ['a', '\n']],
    ['a$', 'a\n', ['a']],
    ['a\\Z', 'a\n', []],
    ['(?m)^.$', 'a\nb\n', ['a', 'b']],
    ['\\Aa', 'aa', ['a']],
    ['x{,2}', 'xxx', ['xx', 'x', '']],
    ['x{,}', 'xx', ['xx', '']],
    ['x{a}{', 'x{a}{', ['x{a}{']],
    ['}]', '}]', ['}]']],
    ['[]a]+', 'a]b', ['a]']],
    ['[a-]+', 'a-b', ['a-']],
    ['[a&&b]', 'a&', ['a', '&']],
    ['[\\b\\x41\\101\\u00e9]', '\bAé', ['\b', 'A', 'é']],
    ['\\07\\101', '\x07A', ['\x07A']],
    ['[😀-😂]', '😁', ['😁']],
    ['(?=a)*b', 'ab', ['b']],
    ['a(?#comment)b', 'ab', ['ab']],
    ['(?x) a b # comment', 'ab', ['ab']],
    ['(?<=\\d)(?<!1)x', '1x2x', ['x']],
    [
      '(a)|(b)?',
      'ab',
      [
        ['a', ''],
        ['', 'b'],
        ['', ''],
      ],
    ],
    ['(a)(b)\\2\\1', 'abba', [['a', 'b']]],
    ['(?P<n>.)(?P=n)', 'aabc', ['a']],
  ])('%s in %j', (pattern, text, expected) => {
    expect(found(pattern, text)).toEqual(expected)
  })

  it('ignores case the way Python does, which is not the way of JavaScript', () => {
    expect(found('(?i)i', 'iIıİ')).toEqual(['i', 'I', 'ı', 'İ'])
    expect(found('(?i)[^k]', 'kK\u212a')).toEqual([])
    expect(found('(?i)ß', 'ßẞ')).toEqual(['ß', 'ẞ'])
    expect(found('(?i)\\W', '\u0345')).toEqual(['\u0345'])
    expect(found('a(?i:b)c', 'aBc aBC')).toEqual(['aBc'])
    expect(found('(?i)a(?-i:b)', 'Ab AB')).toEqual(['Ab'])
    expect(compileRegex('straße', { ignoreCase: true }).findall('STRAẞE')).toEqual(['STRAẞE'])
  })

  it('tries a longer match where the last one was empty', () => {
    expect(found('|a', 'aa')).toEqual(['', 'a', '', 'a', ''])
    expect(compileRegex('x*').sub('-', 'abxd')).toBe('-a-b--d-')
    expect(compileRegex('x*').split('axbc')).toEqual(['', 'a', '', 'b', 'c', ''])
  })

  it('never finds a place inside an astral character', () => {
    expect(found('(?![^\\n])', 'a😀')).toEqual([''])
    expect(compileRegex('').sub('-', '😀')).toBe('-😀-')
  })

  it('finds the empty matches of a long text without reading it again for each', () => {
    const text = 'a😀 '.repeat(50_000)
    expect(found('\\d*', text)).toHaveLength(150_001)
  })

  it('keeps an empty group of an optional part apart from an absent one', () => {
    expect(compileRegex('(a*)?-(b)?').split('-')).toEqual(['', '', null, ''])
  })
})

describe('search, sub and split', () => {
  it('gives the first match with its groups and its place', () => {
    expect(compileRegex('(x)|(y)').search('ay')).toEqual({
      text: 'y',
      groups: [undefined, 'y'],
      index: 1,
    })
    expect(compileRegex('z').search('ay')).toBeUndefined()
  })

  it.each([
    ['(a)(b)?', '[\\1\\2]', 'ab a', '[ab] [a]'],
    ['(?P<n>a)', '<\\g<n>\\g<1>\\g<0>>', 'a', '<aaa>'],
    ['a', '\\n\\t\\\\\\.', 'a', '\n\t\\\\.'],
    ['a', '\\101\\0', 'a', 'A\0'],
    ['a', '$&', 'a', '$&'],
  ])('puts the groups of %s into %s', (pattern, template, text, expected) => {
    expect(compileRegex(pattern).sub(template, text)).toBe(expected)
  })

  it('replaces no more matches than told', () => {
    expect(compileRegex('a').sub('b', 'aaa', 2)).toBe('bba')
  })

  it('puts groups between the parts', () => {
    expect(compileRegex('(,)|;').split('a,b;c')).toEqual(['a', ',', 'b', null, 'c'])
  })

  it('keeps a compiled expression, apart for each set of flags', () => {
    const regex = compileRegex('kept')
    expect(compileRegex('kept')).toBe(regex)
    expect(compileRegex('kept', { ignoreCase: true })).not.toBe(regex)
    for (let count = 0; count < 600; count += 1) compileRegex(`other${count}`)
    expect(compileRegex('kept')).not.toBe(regex)
  })
})

describe('refusals', () => {
  it.each([
    ['a**', 'multiple repeat'],
    ['*a', 'nothing to repeat'],
    ['^*', 'nothing to repeat'],
    ['a{2,1}', 'min repeat greater than max repeat'],
    ['a*+', 'possessive quantifiers are not supported'],
    ['(?>a)', 'atomic groups are not supported'],
    ['(a)(?(1)b)', 'conditional groups are not supported'],
    ['(?a)\\w', "the flag 'a' is not supported"],
    ['a(?i)b', 'global flags not at the start'],
    ['(?q)a', "unknown flag 'q'"],
    ['(a', 'unterminated subpattern'],
    ['a)', 'unbalanced parenthesis'],
    ['[a', 'unterminated character set'],
    ['[b-a]', 'bad character range'],
    ['[a-\\d]', 'bad character range'],
    ['\\q', 'bad escape \\q'],
    ['a\\', 'bad escape'],
    ['\\N{DASH}', '\\N{...} is not supported'],
    ['\\x4', 'incomplete escape'],
    ['[\\777]', 'octal escape'],
    ['\\1', 'invalid group reference'],
    ['(a\\1)', 'cannot refer to an open group'],
    ['(?P<1>a)', 'bad character in group name'],
    ['(?P<n>a)(?P<n>b)', 'redefinition of group name'],
    ['(?<=a+)b', 'look-behind requires fixed-width pattern'],
    ['(?:(a)|b)*', 'which a repetition may skip'],
    ['(a*)*', 'a repetition that may match nothing'],
    ['(?:|a)*', 'a repetition of what may match nothing before'],
    ['(?<=(a)\\1)', 'group defined in the same lookbehind'],
    ['(?:(a)|b)\\1', 'which may not take part'],
    ['(?<=(a){2})b', 'a repeated group inside a look-behind'],
  ])('%s', (pattern, reason) => {
    const error = catchError(() => compileRegex(pattern))
    expect(isIqError(error) && error.code).toBe('SUITE')
    expect(String(error)).toContain(reason)
    expect(String(error)).toContain(JSON.stringify(pattern))
  })

  it.each([['\\2'], ['\\g<x>'], ['\\q'], ['\\g1'], ['a\\']])('the replacement %s', (template) => {
    const error = catchError(() => compileRegex('(a)').sub(template, 'a'))
    expect(isIqError(error) && error.code).toBe('SUITE')
  })
})

describe('laws', () => {
  const text = fc.string({ unit: 'binary', maxLength: 20 })

  it('finds an escaped text as itself', () => {
    fc.assert(
      fc.property(text, text, text, (before, wanted, after) => {
        const match = compileRegex(escapeRegex(wanted)).search(before + wanted + after)
        expect(match?.text).toBe(wanted)
      }),
    )
  })

  it('gives the text back when every match replaces itself', () => {
    fc.assert(
      fc.property(
        text,
        fc.constantFrom('\\w*', '.', '\\s|', '(?i)[a-k]', '$', '\\b'),
        (input, pattern) => {
          expect(compileRegex(pattern).sub('\\g<0>', input)).toBe(input)
        },
      ),
    )
  })

  it('splits into one part more than there are matches', () => {
    fc.assert(
      fc.property(text, fc.constantFrom('\\w*', '.', '\\s|'), (input, pattern) => {
        const regex = compileRegex(pattern)
        expect(regex.split(input).length).toBe(regex.findall(input).length + 1)
      }),
    )
  })
})

function catchError(run: () => unknown): unknown {
  try {
    run()
  } catch (error) {
    return error
  }
  return undefined
}
