import { IqError } from '../../errors/index.ts'
import { groupConfig, taskConfig } from '../config/index.ts'
import {
  describe,
  type Fields,
  fieldsOf,
  isYamlMap,
  type SourceFile,
  type TaskFile,
  type YamlValue,
} from '../yaml/index.ts'
import type { IndexEntry, TaskIndex } from './task-index.ts'
import type { TaskGroup, TaskLeaf, TaskTree } from './tree.ts'

/** Structural keys that are no part of a task's configuration. */
const structural = ['tag', 'group', 'task_list']

/**
 * Builds an entry with overrides laid over its file (lm-eval's `TaskFactory`); a tag gives several.
 * @param within the groups around it, outermost first
 */
export function buildEntry(
  entry: IndexEntry,
  overrides: Fields,
  index: TaskIndex,
  within: readonly string[] = [],
): readonly TaskTree[] {
  switch (entry.kind) {
    case 'task':
      return [buildTask(merged(entry.file.fields, overrides), entry.file.sources)]
    case 'group':
      return [buildGroup(entry.name, entry.file, overrides, index, within)]
    case 'tag':
      return [...entry.members].sort().flatMap((name) => {
        const member = index.entries.get(name)
        return member ? buildEntry(member, overrides, index, within) : []
      })
  }
}

function buildTask(fields: Fields, sources: readonly SourceFile[]): TaskLeaf {
  const config = taskConfig(new Map([...fields].filter(([key]) => !structural.includes(key))))
  return { kind: 'task', name: config.task, config, sources }
}

function buildGroup(
  name: string,
  { fields, sources }: Pick<TaskFile, 'fields' | 'sources'>,
  overrides: Fields,
  index: TaskIndex,
  within: readonly string[],
): TaskGroup {
  const { group, overrides: own } = groupConfig(fields)
  const place = fields.get('task')?.place ?? fields.get('group')?.place ?? ''
  if (within.includes(name)) {
    throw new IqError('SUITE', `${place}: group '${name}' contains itself`)
  }
  const path = [...within, name]
  const context = { group: name, place, overrides: merged(own, overrides), sources, index, path }
  // A later member of the same name replaces an earlier one and keeps its position.
  const children = new Map<string, TaskTree>()
  for (const member of group.task) {
    for (const child of buildMember(member, context)) children.set(child.name, child)
  }
  return {
    kind: 'group',
    name,
    alias: group.group_alias,
    version: group.version,
    aggregate: group.aggregate_metric_list,
    children: [...children.values()],
    sources,
  }
}

interface GroupContext {
  readonly group: string
  readonly place: string
  readonly overrides: Fields
  readonly sources: readonly SourceFile[]
  readonly index: TaskIndex
  /** The group and those around it, outermost first. */
  readonly path: readonly string[]
}

function buildMember(member: YamlValue, context: GroupContext): readonly TaskTree[] {
  const { group, place, overrides, sources, index, path } = context
  if (typeof member === 'string') {
    const entry = index.entries.get(member)
    if (entry) return buildEntry(entry, overrides, index, path)
    throw new IqError('SUITE', `${place}: group '${group}' names an unknown task '${member}'`)
  }
  if (!isYamlMap(member)) {
    throw new IqError('SUITE', `${place}: group '${group}' cannot hold ${describe(member)}`)
  }
  const fields = fieldsOf(member, place)
  const name = member.get('group') ?? member.get('task')
  if (typeof name !== 'string') {
    throw new IqError('SUITE', `${place}: a member of group '${group}' has no 'task' or 'group'`)
  }
  const entry = index.entries.get(name)
  if (entry) {
    return buildEntry(entry, merged(overrides, without(fields, ['task', 'group'])), index, path)
  }
  const inline = `${group}::${name}`
  if (member.has('group')) return [buildGroup(inline, { fields, sources }, overrides, index, path)]
  const task = new Map([['task', { value: inline, place }]])
  return [buildTask(merged(merged(overrides, fields), task), sources)]
}

/** Shallow: a key of `over` replaces the whole value below. */
function merged(under: Fields, over: Fields): Fields {
  return new Map([...under, ...over])
}

function without(fields: Fields, keys: readonly string[]): Fields {
  return new Map([...fields].filter(([key]) => !keys.includes(key)))
}
