import { describe, expect, test } from 'vitest'
import { parseFields } from '../../../src/lm-eval/yaml/index.ts'

function read(yaml: string) {
  return parseFields(`v: ${yaml}`, 'task.yaml').get('v')?.value
}

describe('plain scalars are read as PyYAML reads YAML 1.1', () => {
  test.each<[string, unknown]>([
    ['yes', true],
    ['Off', false],
    ['y', 'y'],
    ['N', 'N'],
    ['~', null],
    ['', null],
    ['Null', null],
    ['12', 12n],
    ['+12', 12n],
    ['-0', 0n],
    ['017', 15n],
    ['08', '08'],
    ['0o17', '0o17'],
    ['0x1F', 31n],
    ['-0b101', -5n],
    ['1_000', 1000n],
    ['12:30', 750n],
    ['-1:30', -90n],
    ['9007199254740993', 9007199254740993n],
    ['1e3', '1e3'],
    ['1e-3', '1e-3'],
    ['1.0e-1', 0.1],
    ['1.5e3', '1.5e3'],
    ['.5', 0.5],
    ['1.', 1],
    ['-1_0.5', -10.5],
    ['1:30.5', 90.5],
    ['.inf', Number.POSITIVE_INFINITY],
    ['-.INF', Number.NEGATIVE_INFINITY],
    ['.NaN', Number.NaN],
    ['2001-12-14', '2001-12-14'],
    ['2001-12-14t21:59:43.10-05:00', '2001-12-14 21:59:43.100000-05:00'],
    ['2001-1-4 1:02:03 Z', '2001-01-04 01:02:03+00:00'],
    ['2001-1-4', '2001-1-4'],
    ['no way', 'no way'],
  ])('%s', (yaml, value) => {
    expect(read(yaml)).toEqual(value)
  })

  test('quoted text stays text, tags decide otherwise', () => {
    expect(read('"yes"')).toBe('yes')
    expect(read("'12'")).toBe('12')
    expect(read('!!str 12')).toBe('12')
    expect(read('!!int "12"')).toBe(12n)
    expect(read('! 12')).toBe('12')
  })
})

describe('quoted text may go on in any column, as in PyYAML', () => {
  test.each<[string, string, string]>([
    ['single quotes', "v: 'a,\nb'", 'a, b'],
    ['double quotes with an escaped end of line', 'v: "a \\\nb\\n\n  c"', 'a b\n c'],
    ['an escaped quote at the end of the first line', 'v: "{ \\"\n}"', '{ " }'],
    ['several such texts', 'u: "x\ny"\nw:\n  - k: \'1\n 2\'\nv: "z\nz"', 'z z'],
  ])('%s', (_, yaml, value) => {
    expect(parseFields(yaml, 'task.yaml').get('v')?.value).toBe(value)
  })

  test('what is never closed stays an error', () => {
    expect(() => parseFields('v: "a\nb', 'task.yaml')).toThrow(/^task\.yaml:\d+:\d+: /)
  })
})

describe('malformed files are refused with file, line and column', () => {
  test.each([
    ['an unclosed list', 'a: [1, 2', /^task\.yaml:1:\d+: /],
    ['a bad indentation', 'a:\n  - 1\n b: 2', /^task\.yaml:[23]:\d+: /],
    ['a date that does not exist', 'a: 1\nb: 2024-02-30', /^task\.yaml:2:4: there is no date/],
    ['an unknown alias', 'a: *nope', /^task\.yaml:1:\d+: /],
    ['an unknown tag', 'a: !!python/object:os.system x', /^task\.yaml:1:\d+: the tag/],
    ['a list at the top', '- a', /^task\.yaml:1:1: .*mapping/],
    ['two documents', 'a: 1\n---\nb: 2', /^task\.yaml:\d:\d+: /],
    ['a key that YAML reads as a boolean', 'yes: 1', /^task\.yaml:1:1: keys must be text/],
    ['a bare equals sign', 'a: =', /^task\.yaml:1:4: .*quotes/],
    ['an empty file', '', /^task\.yaml:1:1: .*mapping/],
  ])('%s', (_, yaml, message) => {
    expect(() => parseFields(yaml, 'task.yaml')).toThrow(
      expect.objectContaining({ code: 'SUITE', message: expect.stringMatching(message) }),
    )
  })
})

describe('mappings', () => {
  test('of a key written twice the last value counts, at the first place', () => {
    const fields = parseFields('a: 1\nb: 2\na: 3', 'task.yaml')
    expect([...fields].map(([key, { value }]) => [key, value])).toEqual([
      ['a', 3n],
      ['b', 2n],
    ])
    expect(fields.get('a')?.place).toBe('task.yaml:3:1')
  })

  test('merge keys give defaults, the first of several before the others', () => {
    const fields = parseFields(
      'one: &one {a: 1, b: 1}\ntwo: &two {b: 2, c: 2}\nall: {<<: [*one, *two], c: 3}',
      'task.yaml',
    )
    expect(fields.get('all')?.value).toEqual(
      new Map([
        ['b', 1n],
        ['c', 3n],
        ['a', 1n],
      ]),
    )
  })

  test('an anchor that contains itself is refused instead of followed for ever', () => {
    expect(() => parseFields('a: &a [*a]', 'task.yaml')).toThrow(/contains itself/)
  })
})

test('aliases of aliases cannot fill the memory', () => {
  const levels = Array.from(
    { length: 9 },
    (_, n) => `l${n + 1}: &l${n + 1} [${Array(10).fill(`*l${n}`)}]`,
  )
  const bomb = ['l0: &l0 [x]', ...levels].join('\n')
  expect(() => parseFields(bomb, 'task.yaml')).toThrow(/too many values/)
})

test('lists nested too deeply are refused, not a crash', () => {
  const deep = `a: ${'['.repeat(20_000)}${']'.repeat(20_000)}`
  expect(() => parseFields(deep, 'task.yaml')).toThrow(
    expect.objectContaining({
      code: 'SUITE',
      message: expect.stringMatching(/^task\.yaml.*nested too deeply$/u),
    }),
  )
})

test('byte order mark and CRLF line ends are read as if they were not there', () => {
  const fields = parseFields('a: |\r\n  x\r\n  y\r\nb: >-\r\n  p\r\n  q\r\n', 'task.yaml')
  expect(fields.get('a')?.value).toBe('x\ny\n')
  expect(fields.get('b')?.value).toBe('p q')
})

test('a function tag remembers its name, folder and place', () => {
  const fields = parseFields('process_docs: !function utils.clean', '/suite/deep/task.yaml')
  expect(fields.get('process_docs')?.value).toEqual({
    kind: 'function',
    name: 'utils.clean',
    directory: '/suite/deep',
    place: expect.stringMatching(/^\/suite\/deep\/task\.yaml:1:/),
  })
  expect(() => parseFields('f: !function clean', 'task.yaml')).toThrow(/module\.name/)
})
