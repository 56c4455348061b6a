import { isTrue, str } from '../python/index.ts'
import { type Fields, isYamlList, toPyValue, type YamlValue } from '../yaml/index.ts'
import { list, mapping, oneOf, optional, type Reader, refuse, text, texts } from './read.ts'

/** How one metric of a group's tasks becomes a score of the group. */
export interface AggregateMetric {
  readonly metric: string
  /** undefined: every filter found among the tasks, sorted. */
  readonly filter_list: readonly string[] | undefined
  readonly aggregation: 'mean'
  /** Weigh each task by its number of items. */
  readonly weight_by_size: boolean
}

/** The keys of a group file that are the group's own (config/group.py). */
export interface GroupConfig {
  readonly group: string
  readonly group_alias: string | undefined
  /** Names, or mappings with `task` or `group`. */
  readonly task: readonly YamlValue[]
  readonly aggregate_metric_list: readonly AggregateMetric[]
  /** `metadata.version` as text, `N/A` without one. */
  readonly version: string
}

const groupKeys = ['group', 'group_alias', 'task', 'aggregate_metric_list', 'metadata']

/**
 * Reads a group file: its own keys, and every other key as an override for all members.
 * @throws IqError `SUITE`
 */
export function groupConfig(fields: Fields): { group: GroupConfig; overrides: Fields } {
  const read = <T, D>(key: string, reader: Reader<T>, absent: D): T | D => {
    const field = fields.get(key)
    return field === undefined ? absent : reader(field.value, `${field.place}: ${key}`)
  }
  const version = read('metadata', optional(mapping), undefined)?.get('version')
  return {
    group: {
      group: read('group', text, undefined) ?? refuse('a group', 'has no name'),
      group_alias: read('group_alias', optional(text), undefined),
      task: read('task', optional(members), undefined) ?? [],
      aggregate_metric_list: read('aggregate_metric_list', optional(aggregates), undefined) ?? [],
      version: version === undefined ? 'N/A' : str(toPyValue(version, 'metadata.version')),
    },
    overrides: new Map([...fields].filter(([key]) => !groupKeys.includes(key))),
  }
}

const members: Reader<readonly YamlValue[]> = (value, where) =>
  isYamlList(value) ? list(value, where) : [text(value, where)]

const aggregates: Reader<readonly AggregateMetric[]> = (value, where) =>
  isYamlList(value)
    ? value.map((entry, index) => aggregate(entry, `${where}[${index}]`))
    : [aggregate(value, where)]

const aggregate: Reader<AggregateMetric> = (value, where) => {
  const entry = mapping(value, where)
  for (const key of entry.keys()) {
    if (!['metric', 'filter_list', 'aggregation', 'weight_by_size'].includes(String(key))) {
      refuse(where, `has an unknown key '${String(key)}'`)
    }
  }
  return {
    metric: text(entry.get('metric') ?? refuse(where, "has no 'metric'"), `${where}.metric`),
    filter_list: optional(texts)(entry.get('filter_list') ?? null, `${where}.filter_list`),
    aggregation: oneOf(['mean'])(entry.get('aggregation') ?? 'mean', `${where}.aggregation`),
    // Not checked by lm-eval, so whatever Python takes for true.
    weight_by_size: isTrue(
      toPyValue(entry.get('weight_by_size') ?? true, `${where}.weight_by_size`),
    ),
  }
}
