import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readTaskFile } from '../../../src/lm-eval/yaml/index.ts'
import { folderWith } from '../folder.ts'

test('later includes win over earlier ones and local keys over all, whole values at a time', () => {
  const folder = folderWith({
    'task.yaml': 'include: [deep/one, two]\nc: {local: 1}\n',
    'deep/one': 'include: base\nb: one\nc: {one: 1, x: 1}\ntask_list: [x]\n',
    'deep/base': 'a: base\nb: base\n',
    two: 'a: two\n',
  })
  const { fields, sources } = readTaskFile(join(folder, 'task.yaml'))
  expect([...fields].map(([key, { value }]) => [key, value])).toEqual([
    ['a', 'two'],
    ['b', 'one'],
    ['c', new Map([['local', 1n]])],
  ])
  expect(fields.get('b')?.place).toBe(`${join(folder, 'deep/one')}:2:1`)
  expect(sources.map(({ path }) => path.slice(folder.length + 1))).toEqual([
    'task.yaml',
    'deep/one',
    'deep/base',
    'two',
  ])
})

test('a function of an included file stands next to the included file', () => {
  const folder = folderWith({
    'task.yaml': 'include: deep/base\n',
    'deep/base': 'process_docs: !function utils.f\n',
  })
  expect(readTaskFile(join(folder, 'task.yaml')).fields.get('process_docs')?.value).toMatchObject({
    directory: join(folder, 'deep'),
  })
})

test('a cycle and a missing file are refused', () => {
  const folder = folderWith({
    'a.yaml': 'task: a\ninclude: b.yaml\n',
    'b.yaml': 'include: a.yaml\n',
    'c.yaml': 'include: nowhere\n',
  })
  expect(() => readTaskFile(join(folder, 'a.yaml'))).toThrow(/b\.yaml:1:1: include cycle/)
  expect(() => readTaskFile(join(folder, 'c.yaml'))).toThrow(/nowhere: cannot be read/)
})
