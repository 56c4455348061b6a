import { closest } from '../../schema/index.ts'
import type { PyDict } from '../python/index.ts'
import { type FunctionReference, isFunctionReference, type YamlValue } from '../yaml/index.ts'
import {
  dict,
  functionReference,
  list,
  mapping,
  oneOf,
  optional,
  type Reader,
  refuse,
  text,
} from './read.ts'
import {
  type ChoiceSource,
  choiceSource,
  type TargetSource,
  type TextSource,
  targetSource,
  textSource,
} from './sources.ts'

/** How examples are chosen and written; what is not given is the task's own. */
export interface FewshotConfig {
  readonly sampler: 'default' | 'first_n'
  readonly split: string | undefined
  readonly process_docs: FunctionReference | undefined
  /** Examples written in the task file; used only where `split` is undefined. */
  readonly samples: readonly PyDict[] | undefined
  readonly doc_to_text: TextSource
  readonly doc_to_target: TargetSource
  /** undefined: an integer target cannot be looked up. */
  readonly doc_to_choice: ChoiceSource | undefined
  readonly gen_prefix: string | undefined
  readonly fewshot_delimiter: string
  readonly target_delimiter: string
}

/** What a task hands down to its `fewshot_config`. */
export type Inherited = Omit<FewshotConfig, 'sampler' | 'samples'>

const keys = [
  'sampler',
  'split',
  'process_docs',
  'fewshot_indices',
  'samples',
  'doc_to_text',
  'doc_to_choice',
  'doc_to_target',
  'gen_prefix',
  'fewshot_delimiter',
  'target_delimiter',
]

/** Reads `fewshot_config`: an explicit null overrides the task's value, as in lm-eval. */
export function fewshotConfig(inherited: Inherited): Reader<FewshotConfig> {
  return (value, where) => {
    const given = value === null ? new Map<YamlValue, YamlValue>() : mapping(value, where)
    refuseUnknown(given.keys(), where)
    const read = <T, D>(key: string, reader: Reader<T>, absent: D): T | D => {
      const item = given.get(key)
      return item === undefined ? absent : reader(item, `${where}.${key}`)
    }
    return {
      sampler: read('sampler', oneOf(['default', 'first_n']), 'default'),
      split: read('split', optional(text), inherited.split),
      process_docs: read('process_docs', optional(functionReference), inherited.process_docs),
      samples: read('samples', optional(samples), undefined),
      doc_to_text: read('doc_to_text', optional(textSource), undefined) ?? inherited.doc_to_text,
      doc_to_target:
        read('doc_to_target', optional(targetSource), undefined) ?? inherited.doc_to_target,
      doc_to_choice: truthy(read('doc_to_choice', optional(choiceSource), inherited.doc_to_choice)),
      gen_prefix: read('gen_prefix', optional(text), inherited.gen_prefix),
      fewshot_delimiter: read('fewshot_delimiter', text, inherited.fewshot_delimiter),
      target_delimiter: read('target_delimiter', text, inherited.target_delimiter),
    }
  }
}

const samples: Reader<readonly PyDict[]> = (value, where) => {
  if (isFunctionReference(value)) {
    return refuse(where, `runs Python code (!function ${value.name}), which is not supported`)
  }
  return list(value, where).map((item, index) => dict(item, `${where}[${index}]`))
}

/** lm-eval asks `if doc_to_choice`: an empty one counts as none. */
function truthy(source: ChoiceSource | undefined): ChoiceSource | undefined {
  const empty = source === '' || (Array.isArray(source) && source.length === 0)
  return empty || (source instanceof Map && source.size === 0) ? undefined : source
}

function refuseUnknown(given: Iterable<YamlValue>, where: string): void {
  for (const key of given) {
    const name = text(key, where)
    if (keys.includes(name)) continue
    const suggestion = closest(name, keys)
    refuse(where, `has no key '${name}'${suggestion ? `, did you mean '${suggestion}'?` : ''}`)
  }
}
