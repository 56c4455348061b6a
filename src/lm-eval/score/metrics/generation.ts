import { IqError } from '../../../errors/index.ts'
import { isList, type PyValue, str } from '../../python/index.ts'
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
