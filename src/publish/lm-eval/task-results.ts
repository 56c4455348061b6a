import type { PyDict, PyValue } from '../../lm-eval/index.ts'
import {
  aggregateGroup,
  compareStrings,
  describeConfig,
  leavesOf,
  plainDict,
  type TaskGroup,
  type TaskScore,
  type TaskTree,
} from '../../lm-eval/index.ts'
import type { EvaluatedTask } from './evaluate.ts'

type Tasks = ReadonlyMap<string, EvaluatedTask>

/** The part of lm-eval's `results_*.json` that tells of tasks and groups (evaluator_utils.py). */
export function taskResults(tasks: Tasks, trees: readonly TaskTree[]): PyDict {
  const groups = trees.flatMap(groupsOf)
  const scored = trees
    .flatMap(fromBelow)
    .map((group) => [group.name, groupResult(group, tasks)] as const)
  const aggregating = groups.filter(({ aggregate }) => aggregate.length > 0)
  const aggregated = scored.filter(([name]) => aggregating.some((group) => group.name === name))
  const versions = [
    ...each(tasks, ({ task }) => task.config.metadata.get('version') ?? 'Yaml'),
    ...groups.map(({ name, version }) => [name, version] as const),
  ]
  return dict([
    ['results', dict([...each(tasks, taskResult), ...scored])],
    ...(aggregated.length > 0 ? [['groups', dict(aggregated)] as const] : []),
    ['group_subtasks', dict(groups.map(({ name, children }) => [name, namesOf(children)]))],
    ['configs', sorted(each(tasks, ({ task }) => plainDict(describeConfig(task.config))))],
    ['versions', sorted(versions)],
    ['n-shot', sorted(inherited(each(tasks, shots), groups, sameInAll))],
    ['higher_is_better', sorted(inherited(each(tasks, directions), groups, mergedDirections))],
    ['n-samples', dict(each(tasks, sampleCounts))],
  ])
}

function taskResult({ task, items, scores }: EvaluatedTask): PyValue {
  return dict([
    ['name', task.name],
    ['alias', task.config.task_alias ?? task.name],
    ['sample_len', BigInt(items.length)],
    ...scores.flatMap(scoreFields),
  ])
}

function groupResult(group: TaskGroup, tasks: Tasks): PyValue {
  const about = [
    ['alias', group.alias ?? group.name],
    ['name', group.name],
  ] as const
  if (group.aggregate.length === 0) return dict(about)
  const leaves = leavesOf(group).flatMap(({ name }) => tasks.get(name) ?? [])
  const scores = aggregateGroup(
    group.aggregate,
    leaves.map((leaf) => leaf.scores),
  )
  return dict([
    ...about,
    ['sample_len', BigInt(leaves.reduce((sum, { items }) => sum + items.length, 0))],
    ...scores.flatMap(scoreFields),
    ...(scores.length === 0
      ? []
      : [
          [
            'sample_count',
            dict(scores.map((score) => [keyOf(score), BigInt(score.size)])),
          ] as const,
        ]),
  ])
}

function scoreFields(score: TaskScore): readonly (readonly [string, PyValue])[] {
  const { metric, filter, value, standardError } = score
  return [
    [keyOf(score), value],
    [`${metric}_stderr,${filter}`, standardError ?? 'N/A'],
  ]
}

function keyOf({ metric, filter }: TaskScore): string {
  return `${metric},${filter}`
}

function shots({ task }: EvaluatedTask): bigint {
  return BigInt(task.config.num_fewshot)
}

/** lm-eval's metrics of which less is better (api/metrics.py). */
const lowerIsBetter: ReadonlySet<string> = new Set([
  'perplexity',
  'word_perplexity',
  'byte_perplexity',
  'bits_per_byte',
  'brier_score',
])

function directions({ task }: EvaluatedTask): PyDict {
  return dict(
    task.config.metric_list.map(({ metric, higher_is_better }) => [
      String(metric),
      higher_is_better ?? !lowerIsBetter.has(String(metric)),
    ]),
  )
}

function sampleCounts({ task, items }: EvaluatedTask): PyValue {
  return dict([
    ['original', BigInt(task.size)],
    ['effective', BigInt(items.length)],
  ])
}

/** Groups before those in them. */
function groupsOf(tree: TaskTree): readonly TaskGroup[] {
  return tree.kind === 'task' ? [] : [tree, ...tree.children.flatMap(groupsOf)]
}

/** Groups after those in them, as they are scored. */
function fromBelow(tree: TaskTree): readonly TaskGroup[] {
  return tree.kind === 'task' ? [] : [...tree.children.flatMap(fromBelow), tree]
}

/** What the tasks right in a group have in common is the group's too. */
function inherited<Value extends bigint | PyDict>(
  own: readonly (readonly [string, Value])[],
  groups: readonly TaskGroup[],
  common: (values: readonly Value[]) => Value | undefined,
): readonly (readonly [string, Value])[] {
  const known = new Map(own)
  for (const { name, children } of groups) {
    const value = common(children.flatMap((child) => known.get(child.name) ?? []))
    if (value !== undefined) known.set(name, value)
  }
  return [...known]
}

function sameInAll(values: readonly bigint[]): bigint | undefined {
  const [first] = values
  return values.every((value) => value === first) ? first : undefined
}

/** A metric of which more is better in one task and less in another has no direction. */
function mergedDirections(values: readonly PyDict[]): PyDict | undefined {
  const merged = new Map<PyValue, PyValue>()
  for (const [metric, higher] of values.flatMap((value) => [...value])) {
    const isAgreed = !merged.has(metric) || merged.get(metric) === higher
    merged.set(metric, isAgreed ? higher : null)
  }
  return merged.size > 0 ? merged : undefined
}

function each<Value extends PyValue>(
  tasks: Tasks,
  of: (task: EvaluatedTask) => Value,
): readonly (readonly [string, Value])[] {
  return Array.from(tasks, ([name, task]) => [name, of(task)] as const)
}

function namesOf(trees: readonly TaskTree[]): readonly string[] {
  return trees.map(({ name }) => name)
}

function sorted(entries: readonly (readonly [string, PyValue])[]): PyDict {
  return dict(entries.toSorted(([one], [other]) => compareStrings(one, other)))
}

function dict(entries: Iterable<readonly [string, PyValue]>): PyDict {
  return new Map<PyValue, PyValue>(entries)
}
