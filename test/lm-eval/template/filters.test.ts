import { describe, expect, it } from 'vitest'
import { render } from './render.ts'

describe('filters (all results as jinja2 gives them)', () => {
  it.each([
    ['2.5|round, 3.5|round, 2.675|round(2), 7|round, 7|round(2)', '(2.0, 4.0, 2.67, 7, 7)'],
    ["2.1|round(0, 'ceil'), 2.15|round(1, method='floor')", '(3.0, 2.1)'],
    ["'3.7'|int, ' 12 '|int, none|int, 'x'|int(5), -3.7|int", '(3, 12, 0, 5, -3)'],
    ["'1e3'|float, 'x'|float, 'x'|float(1.5)", '(1000.0, 0.0, 1.5)'],
    ["['b', 'A', 'c']|sort, ['b', 'A']|sort(case_sensitive=true)", "(['A', 'b', 'c'], ['A', 'b'])"],
    ["[{'a': 2}, {'a': 1}]|sort(attribute='a', reverse=true)", "[{'a': 2}, {'a': 1}]"],
    ["['b', 'B', 'a']|unique|list, ['b', 'A']|max, [3, 1]|min", "(['b', 'a'], 'b', 1)"],
    ["{'b': 1, 'A': 2}|dictsort", "[('A', 2), ('b', 1)]"],
    ["{'b': 1, 'A': 2}|dictsort(by='value', reverse=true)", "[('A', 2), ('b', 1)]"],
    ["[1, 2, 3]|batch(2, 'x')|list", "[[1, 2], [3, 'x']]"],
    ['[1, 2, 3, 4, 5]|slice(3)|list', '[[1, 2], [3, 4], [5]]'],
    ['[1, 2, 3]|sum(start=10), [[1], [2]]|sum(start=[])', '(16, [1, 2])'],
    ["'a\\nb\\n\\nc'|indent(2)", 'a\n  b\n\n  c'],
    ["'x\\ny'|indent('>', first=true)", '>x\n>y'],
    ["'hello world foo bar'|truncate(10)", 'hello...'],
    ["'hello world foo bar'|truncate(10, true)", 'hello w...'],
    ["'hello world foo'|truncate(10)", 'hello world foo'],
    ['"it\'s a-test (foo)"|title', "It's A-Test (Foo)"],
    [
      "{'é': '<&>', 'a': [1, 2.0, none]}|tojson",
      '{"a": [1, 2.0, null], "\\u00e9": "\\u003c\\u0026\\u003e"}',
    ],
    [
      "'a,b;c'|regex_replace('[,;]', '-'), 'aaa'|regex_replace('a', 'b', count=1)",
      "('a-b-c', 'baa')",
    ],
    ["'abc'|first ~ 'abc'|last ~ 'abc'|reverse ~ [1, 2]|reverse|list", 'accba[2, 1]'],
    ["pairs|map('first')|list, pairs|map(attribute=1)|list", "([1, 2], ['x', 'y'])"],
    ["[{'a': {'b': 1}}, {}]|map(attribute='a.b', default='d')|list", "[1, 'd']"],
    ["[{'a': 1}, {}]|map(attribute='a', default='d')|list", "[1, 'd']"],
    ["letters|map('replace', 'a', 'x')|join(',')", 'x,b,c'],
    ["[1, none, 2]|select|list, [1, 2, 3]|reject('gt', 1)|list", '([1, 2], [1])'],
    ["[{'a': 1}, {'a': 0}]|selectattr('a')|list", "[{'a': 1}]"],
    ["[{'a': 1}, {'a': 0}]|rejectattr('a', 'eq', 1)|list", "[{'a': 0}]"],
    ["none|map('upper')|list", '[]'],
    ["zz|default('d') ~ nothing|default('d') ~ nothing|d('d', true)", 'dNoned'],
    ["[1, 2]|join(', ') ~ [{'a': 1}]|join(attribute='a') ~ 'abc'|join('-')", '1, 21a-b-c'],
    ["'é'|upper ~ 5|upper ~ ' x '|trim ~ 'xax'|trim('x') ~ none|string", 'É5xaNone'],
    ["'a b-c'|wordcount, 'aé😀'|length, meta|count", '(3, 3, 3)'],
    ['\'<a & "b">\'|e', '&lt;a &amp; &#34;b&#34;&gt;'],
    ["{'a': 1}|items|list, 'ab'|list", "([('a', 1)], ['a', 'b'])"],
    ["'aaa'|replace('a', 'b', 2) ~ 'é'|center(3) ~ '|'", 'bba é |'],
  ])('{{ %s }}', (expression, expected) => {
    expect(render(`{{ ${expression} }}`)).toBe(expected)
  })

  it('takes the items of an iterator once', () => {
    const template = "{% set once = letters|map('upper') %}{{ once|list }}{{ once|list }}"
    expect(render(template)).toBe("['A', 'B', 'C'][]")
  })
})
