import { describe, expect, it } from 'vitest'
import { isIqError } from '../../../src/errors/index.ts'
import { Tuple } from '../../../src/lm-eval/python/index.ts'
import { compileTemplate } from '../../../src/lm-eval/template/index.ts'
import { doc, render } from './render.ts'

describe('the value behind a template', () => {
  const value = (template: string) => compileTemplate(template, 'place').expression?.(doc)

  it('is given for a single output, unprinted', () => {
    expect(value('{{ letters }}')).toEqual(['a', 'b', 'c'])
    expect(value('{{- n + 1 -}}')).toBe(8n)
    expect(value('{{ n, ratio }}')).toEqual(new Tuple([7n, 2.5]))
  })

  it('is absent where there is anything else', () => {
    expect(compileTemplate('{{ letters }} ', 'place').expression).toBeUndefined()
    expect(compileTemplate('letters', 'place').expression).toBeUndefined()
    expect(compileTemplate('{% set x = 1 %}{{ x }}', 'place').expression).toBeUndefined()
  })

  it('is refused like the text where it is missing or no data', () => {
    expect(() => value('{{ zz }}')).toThrow("place: 'zz' is undefined")
    expect(() => value('{{ range(3) }}')).toThrow('place: a range object cannot be used')
  })
})

describe('what a document cannot fill', () => {
  it.each([
    ['{{ zz }}', "'zz' is undefined"],
    ['{% if zz %}{% endif %}', "'zz' is undefined"],
    ['{% for x in zz %}{% endfor %}', "'zz' is undefined"],
    ['{{ zz.y|default(1) }}', "'zz' is undefined"],
    ['{{ zz == 1 }}', "'zz' is undefined"],
    ['{{ [zz] }}', "'zz' is undefined"],
    ['{{ meta.zz }}', "'dict' object has no attribute 'zz'"],
    ['{{ letters[9] }}', "'list' object has no element 9"],
    ["{{ letters['0'] }}", "'list' object has no attribute '0'"],
    ['{{ n.foo() }}', "'int' object has no attribute 'foo'"],
    ["{{ letters.index('zz') }}", "'zz' is not in the list"],
    ['{{ n + question }}', "unsupported operand types for +: 'int' and 'str'"],
    ['{{ n / 0 }}', 'division by zero'],
    ['{{ question() }}', "'str' object is not callable"],
    ['{{ question.split(1) }}', "argument 'sep' must be str, not int"],
    ['{{ question.split(1, 2, 3) }}', 'split() takes at most 2 arguments, got 3'],
    ["{{ letters.append('d') }}", 'a list of the document cannot change'],
    ['{{ meta.keys }}', 'a function object cannot be used'],
    ["{{ letters|map('upper') }}", 'a generator object cannot be used'],
    ['{{ n|length }}', "object of type 'int' has no len()"],
    ['{{ [] |first }}', 'the sequence is empty'],
    ['{{ question[:question] }}', 'slice indices must be integers'],
    ['{{ range(100001)|length }}', 'a range longer than 100000 is not allowed'],
    ['{% for a, b in [(1, 2, 3)] %}{% endfor %}', 'cannot unpack tuple of length 3 into 2 names'],
    ['{% set n.x = 1 %}', "cannot assign to an attribute of 'n'"],
    ['{% macro m(a) %}{{ a }}{% endmacro %}{{ m() }}', "parameter 'a' was not provided"],
    ['{% macro m(a) %}{% endmacro %}{{ m(1, 2) }}', "macro 'm' takes at most 1 arguments"],
    ['{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}', 'it calls itself too often'],
    ["{{ 'a'.center(10**10) }}", 'it makes a text that takes too much memory'],
    ["{{ ('a' * 10**7).replace('', 'bb') }}", 'a replacement that makes 30000002 characters'],
    ["{{ ('a' * 10**6)|replace('a', 'b' * 10**6) }}", 'takes too much memory'],
    ["{{ '%d' % question }}", 'a number is required, not str'],
    ["{{ '%s %s' % (1,) }}", 'not enough arguments for format'],
    ["{{ 'a' ~ 1 + 2 }}", "unsupported operand types for +: 'str' and 'int'"],
    ["{{ '%q' % 1 }}", "the format code 'q' is not supported"],
    ["{{ '{0.x}'.format(1) }}", 'is not supported'],
    ["{{ question|regex_replace('(', '') }}", 'unterminated subpattern'],
  ])('%s', (template, reason) => {
    const error = catchError(() => render(template))
    expect(isIqError(error) && error.code).toBe('SUITE')
    expect(String(error)).toContain('task.yaml doc_to_text: ')
    expect(String(error)).toContain(reason)
  })
})

describe('what is refused before any document is seen', () => {
  it.each([
    ['{{ a|nofilter }}', "there is no filter 'nofilter'"],
    ["{{ a|map('nofilter') }}", "there is no filter 'nofilter'"],
    ["{{ a|select('notest') }}", "there is no test 'notest'"],
    ["{{ a|selectattr('x', 'notest') }}", "there is no test 'notest'"],
    ['{{ a is notest }}', "there is no test 'notest'"],
    ['{% if a %}{{ a|nofilter }}{% endif %}', "there is no filter 'nofilter'"],
    ['{{ a|upper(1) }}', 'upper takes at most 0 arguments, got 1'],
    ["{{ a|replace('x') }}", "replace needs the argument 'new'"],
    ['{{ a|join(x=1) }}', "join has no argument 'x'"],
    ["{{ a|join('', d='') }}", "join got several values for 'd'"],
    ['{% include "x" %}', "the tag 'include' is not supported"],
    ['{% call m() %}{% endcall %}', "the tag 'call' is not supported"],
    ['{% endif %}', "the tag 'endif' stands alone"],
    ['{% for x in a recursive %}{% endfor %}', 'recursive loops are not supported'],
    ['{{ f(*a) }}', 'arguments with * or ** are not supported'],
    ['{{ f(a=1, b) }}', 'a positional argument stands behind a named one'],
    ['{% if a %}', 'the tag has no endif'],
    ['{% for x in a %}{% else %}', 'the tag has no endfor'],
    ['{% set 1 = 2 %}', 'expected a name, found 1'],
    ['{% set none = 2 %}', 'cannot assign to none'],
    ['{% macro m(a=1, b) %}{% endmacro %}', 'a parameter without default'],
    ['{{ }}', 'expected an expression, found the end'],
    ['{{ a b }}', "expected the end, found 'b'"],
    ['{{ a is defined is b }}', 'tests cannot be chained'],
    ['{{ (1 }}', "unexpected '}'"],
    ['{{ 1 ] }}', "unexpected ']'"],
    ['{{ a[] }}', 'expected an expression'],
    ["{{ 'open }}", "unexpected character '''"],
    ['{{ open', 'unexpected end of the template'],
    ['{# open', 'the comment has no end'],
    ['{% raw %} open', 'the raw block has no endraw'],
    ["{{ '\\N{DASH}' }}", 'bad string'],
  ])('%s', (template, reason) => {
    const error = catchError(() => compileTemplate(template, 'task.yaml description'))
    expect(isIqError(error) && error.code).toBe('SUITE')
    expect(String(error)).toContain('task.yaml description: template line 1: ')
    expect(String(error)).toContain(reason)
  })

  it('names the line', () => {
    expect(() => compileTemplate('a\r\n\n{{ b|nofilter }}', 'place')).toThrow(
      "place: template line 3: there is no filter 'nofilter'",
    )
  })

  it('leaves out a part that can never be evaluated, as jinja2 does', () => {
    expect(render("{{ a|nofilter if false else 'x' }}")).toBe('x')
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
