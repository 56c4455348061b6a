import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileTemplate } from '../../../src/lm-eval/template/index.ts'
import { render } from './render.ts'

describe('statements (all results as jinja2 gives them)', () => {
  it.each([
    ['{% if n > 9 %}a{% elif n > 5 %}b{% else %}c{% endif %}', 'b'],
    ['{% for x in letters %}{{ loop.index }}{{ x }}{% else %}none{% endfor %}', '1a2b3c'],
    ['{% for x in [] %}x{% else %}none{% endfor %}', 'none'],
    ["{% for x in letters if x != 'b' %}{{ loop.length }}{{ x }}{% endfor %}", '2a2c'],
    ['{% for a, (b, c) in [(1, (2, 3))] %}{{ a }}{{ b }}{{ c }}{% endfor %}', '123'],
    [
      '{% for k, v in meta.items() %}{{ k }}{% if not loop.last %},{% endif %}{% endfor %}',
      'lang,items,deep',
    ],
    [
      "{% for x in 'ab' %}{{ loop.previtem|d('-') }}{{ x }}{{ loop.nextitem|d('-') }}{{ loop.cycle('o', 'e') }}{{ loop.changed(1) }}{{ loop.revindex0 }} {% endfor %}",
      '-aboTrue1 ab-eFalse0 ',
    ],
    ['{% for x in [1] %}{% set y = 1 %}{% endfor %}{{ y is defined }}', 'False'],
    [
      '{% set x = 1 %}{% for i in [1, 2] %}{{ x }}{% set x = 2 %}{{ x }}{% endfor %}{{ x }}',
      '12121',
    ],
    ['{% if false %}{% set n = 1 %}{% endif %}{{ n }}', '7'],
    ['{% for x in letters %}{% endfor %}{{ loop is defined }}', 'False'],
    ["{% set a, b = 1, 'x' %}{% set a, b = b, a %}{{ a }}{{ b }}", 'x1'],
    ['{% set x %}a{{ n }}{% endset %}{{ x }}', 'a7'],
    ['{% set x | upper | trim %} q {% endset %}{{ x }}', 'Q'],
    [
      '{% set ns = namespace(a=1) %}{% for i in range(3) %}{% set ns.a = ns.a * 2 %}{% endfor %}{{ ns.a }}',
      '8',
    ],
    [
      '{% set l = [] %}{% for i in range(3) %}{% set _ = l.append(i) %}{% endfor %}{{ l }}',
      '[0, 1, 2]',
    ],
    [
      '{% with a=1 %}{% with a=a+1 %}{{ a }}{% endwith %}{{ a }}{% endwith %}{{ a is defined }}',
      '21False',
    ],
    [
      '{% macro m(a, b=a) %}[{{ a }}{{ b }}]{% endmacro %}{{ m(1) }}{{ m(b=3, a=2) }}{{ m(none) }}',
      '[11][23][NoneNone]',
    ],
    ['{% macro f(k) %}{{ k }}{% if k %}{{ f(k - 1) }}{% endif %}{% endmacro %}{{ f(3) }}', '3210'],
    ['{% macro m() %}{{ v }}{% endmacro %}{% set v = 1 %}{{ m() }}', '1'],
    ["{% filter upper|replace('A', 'b') %}a{{ 'a' }}{% endfilter %}", 'bb'],
    ['{% raw -%}  {{ a }} {%- endraw %} x {%- raw %}{% b %}{% endraw %}', '{{ a }} x{% b %}'],
    ['a {#- c -#}  b{# {{ }} %} #}c', 'abc'],
    ['a  {{- 1 -}}  b {%- if true -%}  c  {%- endif %} d', 'a1bc d'],
    ['a {%+ if true +%} b {%+ endif +%}', 'a  b '],
    ["{{ '}}' }}{{ '%}' }}", '}}%}'],
    ['a\r\nb\rc\n', 'a\nb\nc\n'],
  ])('%j', (template, expected) => {
    expect(render(template)).toBe(expected)
  })

  it('writes text without marks as it is', () => {
    const text = fc.string({ unit: fc.constantFrom('a', ' ', '\n', '}', '%', '#', '😀') })
    fc.assert(
      fc.property(text, (plain) => {
        expect(render(plain)).toBe(plain)
      }),
    )
  })

  it('writes a field exactly, whatever it holds', () => {
    const template = compileTemplate('<{{ field }}>', 'place')
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (value) => {
        expect(template.render(new Map([['field', value]]))).toBe(`<${value}>`)
      }),
    )
  })
})

it('ends a template whose loops never would', () => {
  const endless = '{% for a in range(100000) %}{% for b in range(100000) %}{% endfor %}{% endfor %}'
  expect(() => render(endless)).toThrow('more than 1000000 rounds of loops and calls of macros')
  const calling =
    '{% macro m(n) %}{% for i in range(2) %}{{ m(n - 1) if n > 0 }}{% endfor %}{% endmacro %}{{ m(40) }}'
  expect(() => render(calling)).toThrow('more than 1000000 rounds')
})
