import { IqError } from '../../../errors/index.ts'
import { isList, type PyValue, str, typeName } from '../../python/index.ts'
import type { Settings } from '../settings.ts'
import { exactMatch } from './exact-match.ts'
import { type Metric, numeric, truth } from './metric.ts'

/** A generated answer after its filters, and what it should be. */
export interface GenerationItem {
  readonly answer: string
  /** Any of them is right. */
  readonly references: readonly string[]
}

/** The metrics of `generate_until` tasks. */
export const generationMetrics: Readonly<
  Record<string, Metric<GenerationItem> | ((settings: Settings) => Metric<GenerationItem>)>
> = {
  exact_match: (settings) => {
    const matches = exactMatch(settings)
    return numeric('mean', ({ references, answer }) => truth(matches(references, answer)))
  },
  bleu: texts('bleu'),
  chrf: texts('chrf'),
  'chrf++': texts('chrf++'),
  ter: texts('ter'),
}

/** lm-eval hands the pair on to the aggregation, and fails there for several references. */
function texts(aggregation: string): Metric<GenerationItem> {
  return {
    kind: 'texts',
    aggregation,
    of({ references: [reference = '', ...others], answer }) {
      if (others.length === 0) return { kind: 'texts', reference, answer }
      throw new IqError('SUITE', `metric '${aggregation}' takes one reference for each answer`)
    },
  }
}

/**
 * The references that a target means: with choices the texts of the chosen ones; otherwise the
 * target, or each of several, as Python prints it.
 */
export function references(
  target: PyValue,
  choices: readonly string[] | undefined,
  multiple: boolean,
): readonly string[] {
  const golds = multiple && isList(target) ? target : [target]
  return golds.map((gold) =>
    choices !== undefined && (typeof gold === 'bigint' || typeof gold === 'boolean')
      ? (choices.at(Number(gold)) ?? str(gold))
      : str(gold),
  )
}

/**
 * The references that lm-eval itself compares with where a task has several: `list()` of the target, so
 * that a lone text falls into its characters, as an array of numpy, in which numbers equal a text only
 * where texts stand beside them (api/task.py, process_results of `generate_until`).
 * @throws IqError `DATA` for a target that Python cannot make a list of
 */
export function strictReferences(target: PyValue): readonly string[] {
  const golds = listOf(target)
  const texts = golds.filter((gold) => typeof gold === 'string')
  const isOfOneKind = golds.every((gold) =>
    ['string', 'bigint', 'number', 'boolean'].includes(typeof gold),
  )
  return texts.length > 0 && isOfOneKind ? golds.map(str) : texts
}

function listOf(target: PyValue): readonly PyValue[] {
  if (typeof target === 'string') return Array.from(target)
  if (isList(target)) return target
  if (target instanceof Map) return [...target.keys()]
  throw new IqError('DATA', `several answers are a list in Python, not a ${typeName(target)}`)
}
