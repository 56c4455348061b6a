import { describe, expect, it } from 'vitest'
import { render } from './render.ts'

describe('expressions (all results as jinja2 gives them)', () => {
  it.each([
    ['-2**2', '4'],
    ['2**3**2', '64'],
    ['-1|abs', '1'],
    ['1 + 2 * 3 - 4 // 3', '6'],
    ['7 / 2, -7 // 2, 7 % -3, 7.5 % 2, 2 ** -1', '(3.5, -4, -2, 1.5, 0.5)'],
    ["'a' * 3 ~ [0] * 2", 'aaa[0, 0]'],
    ['1 < 2 < 3 <= 3 != 4', 'True'],
    ["1 in [1.0], 'a' in {'a': 1}, 3 in range(5), 'z' not in 'abc'", '(True, True, True, True)'],
    ["[1] == (1,), '1' == 1, {1: 2}[true]", '(False, False, 2)'],
    ["nothing or 'x', yes and n, not yes", "('x', 7, False)"],
    ["'y' if yes else undefined_name", 'y'],
    ["'y' if nothing", ''],
    ["('y' if nothing) ~ 'z'", 'z'],
    ['(1 if false) is defined, (1 if false) == (2 if false)', '(False, True)'],
    ["'a' 'b' \"c\"", 'abc'],
    ["'\\x41\\u00e9\\101\\q\\\\'", 'AéA\\q\\'],
    ["'two\nlines'", 'two\nlines'],
    ['0x1F, 0b11, 0o17, 1_0.5, 1.5e-7, 1E3', '(31, 3, 15, 10.5, 1.5e-07, 1000.0)'],
    ['12345678901234567890 * 10', '123456789012345678900'],
    ['(1,), (), [1,], {}', '((1,), (), [1], {})'],
    ["{'a': {'b': 1}}['a']['b']", '1'],
    ["{'a': {'b': 1}}", "{'a': {'b': 1}}"],
    ['letters[-1] ~ letters[1:] ~ letters[::-1]', "c['b', 'c']['c', 'b', 'a']"],
    ["'a😀b'[1] ~ 'a😀b'[1:2] ~ 'abc'[none:2]", '😀😀ab'],
    ["'abc'[::-1] ~ (1, 2, 3)[:2]", 'cba(1, 2)'],
    ['pairs.0.1 ~ pairs[1].1', 'xy'],
    ["meta.lang ~ meta['items'] ~ meta.deep.a[0]", 'en31'],
    ["meta.items()|list|length ~ meta.get('no', 'd') ~ meta.get('no')", '3dNone'],
    ["meta['get']('lang')", 'en'],
    ["'ABCD'[letters.index('b')]", 'B'],
    ["(1, 2, 1).count(1), 'abc'.index('b'), 'abc'.find('z')", '(2, 1, -1)'],
    ["'a,b,c'.split(sep=',', maxsplit=1), ' a b '.split()", "(['a', 'b,c'], ['a', 'b'])"],
    ["'Ab'.startswith(('x', 'A')), 'x'.center(3, '*')", "(True, '*x*')"],
    ["'-'.join(letters) ~ '7'.zfill(3) ~ 'x'.ljust(2)", 'a-b-c007x '],
    ['range(1, 10, 3)|list, range(10)[2]', '([1, 4, 7], 2)'],
    ['range(3)', 'range(0, 3)'],
    ['range(5, 0, -2)|list', '[5, 3, 1]'],
    ["{'a': 1}.items()", "dict_items([('a', 1)])"],
    ["dict(a=1), dict([('x', 1)], y=2)", "({'a': 1}, {'x': 1, 'y': 2})"],
  ])('{{ %s }}', (expression, expected) => {
    expect(render(`{{ ${expression} }}`)).toBe(expected)
  })

  it.each([
    ['%5d|%-5d|%05d|%+d|%x|%X|%o', '1, 2, 3, 4, 255, 255, 8', '    1|2    |00003|+4|ff|FF|10'],
    ['%5.2f|%.0f|%.0f|%.3s|%r|%%', "3.14159, 0.5, 1.5, 'abcdef', 'q'", " 3.14|0|2|abc|'q'|%"],
  ])('formats %j like Python', (format, values, expected) => {
    expect(render(`{{ '${format}' % (${values}) }}`)).toBe(expected)
    expect(render(`{{ '${format}'|format(${values}) }}`)).toBe(expected)
  })

  it.each([
    ['{:>5}|{:<5}|{:^5}|{:*^7}', "'a', 'b', 'c', 'd'", '    a|b    |  c  |***d***'],
    ['{:05d}|{:+}|{:,}|{:x}', '42, 7, 1234567, 255', '00042|+7|1,234,567|ff'],
    ['{:.2f}|{:%}|{:5}|{!r}|{{}}', "2.675, 0.25, 2.5, 'q'", "2.67|25.000000%|  2.5|'q'|{}"],
    ['{0}{1}{0} {name}', "1, 2, name='z'", '121 z'],
  ])('fills the braces of %j like Python', (format, values, expected) => {
    expect(render(`{{ '${format}'.format(${values}) }}`)).toBe(expected)
  })

  it.each([
    ['is defined', 'n', 'True'],
    ['is not none', 'nothing', 'False'],
    ['is divisibleby 7', 'n', 'True'],
    ['is divisibleby(3)', 'n', 'False'],
    ['is in [7]', 'n', 'True'],
    ['is number', 'yes', 'True'],
    ['is integer', 'yes', 'False'],
    ['is sequence', 'meta', 'True'],
    ['is mapping', 'letters', 'False'],
    ['is iterable', 'question', 'True'],
    ['is iterable', 'n', 'False'],
    ['is sameas none', 'nothing', 'True'],
    ['is gt 6', 'n', 'True'],
    ['is odd', 'n', 'True'],
    ['is upper', "'AB'", 'True'],
    ['is callable', 'meta.keys', 'True'],
    ['is undefined', 'meta.zz', 'True'],
  ])('tests with %s', (test, value, expected) => {
    expect(render(`{{ ${value} ${test} }}`)).toBe(expected)
  })
})
