import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { indexTasks, leavesOf, resolveTasks } from '../../../src/lm-eval/index.ts'
import { folderWith } from '../folder.ts'

const task = (name: string, more = '') =>
  `task: ${name}\ndataset_path: json\ndoc_to_text: q\ndoc_to_target: a\n${more}`

function resolved(files: Record<string, string>, names: string[]) {
  return resolveTasks(indexTasks(folderWith(files)), names)
}

describe('names', () => {
  test('a tag stands for its tasks, sorted by name', () => {
    const trees = resolved(
      {
        'a.yaml': task('zebra', 'tag: animals\n'),
        'b.yaml': task('ant', 'tag: [animals, small]\n'),
        'c.yaml': task('stone'),
      },
      ['animals'],
    )
    expect(trees.map(({ name }) => name)).toEqual(['ant', 'zebra'])
  })

  test('of two files with one name the first by path is kept', () => {
    const files = { 'b/t.yaml': task('t', 'description: b\n'), 'a/t.yaml': task('t') }
    const [tree] = resolved(files, ['t'])
    expect(leavesOf(tree ?? raise())[0]?.config.description).toBe('')
  })

  test('a file that no index knows is named by its path', () => {
    const trees = resolved({ 'sub/solo.yml': task('solo') }, ['sub/solo.yml'])
    expect(trees[0]?.name).toBe('solo')
  })

  test('an unknown name is refused with the nearest one, and with files that cannot be read', () => {
    const files = { 'a.yaml': task('gsm8k'), 'b.yaml': 'task: [\n' }
    expect(() => resolved(files, ['gsm8x'])).toThrow(/did you mean 'gsm8k'\?.*b\.yaml:\d/)
  })

  test('a task in two of the named things is refused', () => {
    const files = { 'a.yaml': task('t'), 'g.yaml': 'group: g\ntask: [t]\n' }
    expect(() => resolved(files, ['g', 't'])).toThrow(/'t' is in both 'g' and 't'/)
    expect(resolved(files, ['t', 't'])).toHaveLength(2)
  })
})

describe('groups', () => {
  const files = {
    'a.yaml': task('a', 'tag: letters\nnum_fewshot: 5\n'),
    'b.yaml': task('b', 'tag: letters\n'),
    'inner.yaml': 'group: inner\ntask: [letters]\nnum_fewshot: 1\ndescription: inner\n',
    'outer.yaml':
      'group: outer\nnum_fewshot: 2\nmetadata: {version: 1.5}\ntask:\n' +
      '  - inner\n' +
      '  - {task: c, dataset_path: csv, doc_to_text: x, doc_to_target: y}\n' +
      '  - group: within\n    task: [{task: d, dataset_path: csv, doc_to_text: x, doc_to_target: y, num_fewshot: 0}]\n' +
      'aggregate_metric_list: {metric: acc, filter_list: none, weight_by_size: false}\n',
  }

  test('overrides go from the group file to the caller to the member', () => {
    const [tree] = resolved(files, ['outer'])
    const shots = leavesOf(tree ?? raise()).map(({ name, config }) => [name, config.num_fewshot])
    expect(shots).toEqual([
      ['a', 2],
      ['b', 2],
      ['outer::c', 2],
      ['outer::within::d', 0],
    ])
    expect(leavesOf(tree ?? raise())[0]?.config.description).toBe('inner')
  })

  test('a group has its version, its children and how it is scored', () => {
    const [tree] = resolved(files, ['outer'])
    expect(tree).toMatchObject({
      kind: 'group',
      version: '1.5',
      children: [
        { name: 'inner', version: 'N/A' },
        { name: 'outer::c' },
        { name: 'outer::within' },
      ],
      aggregate: [
        { metric: 'acc', filter_list: ['none'], aggregation: 'mean', weight_by_size: false },
      ],
    })
  })

  test('a group that contains itself is refused instead of followed for ever', () => {
    const files = { 'g.yaml': 'group: g\ntask: [h]\n', 'h.yaml': 'group: h\ntask: [g]\n' }
    expect(() => resolved(files, ['g'])).toThrow(/g\.yaml:2:1: group 'g' contains itself/)
  })

  test('an unknown member is refused with the place of the list', () => {
    expect(() => resolved({ 'g.yaml': 'group: g\ntask: [nope]\n' }, ['g'])).toThrow(
      /g\.yaml:2:1: group 'g' names an unknown task 'nope'/,
    )
  })
})

test('a folder that does not exist is refused', () => {
  expect(() => indexTasks(join('/nowhere', 'at-all'))).toThrow(/cannot be read/)
})

function raise(): never {
  throw new Error('nothing was resolved')
}
