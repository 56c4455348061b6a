import { codePointLength, isList, type PyValue } from '../../python/index.ts'
import type { LogLikelihood } from '../types.ts'
import { type Metric, numeric, truth } from './metric.ts'

/** An item of a `multiple_choice` task with the log-likelihoods of its choices. */
export interface ChoiceItem {
  readonly choices: readonly string[]
  /** One for each choice. */
  readonly conditional: readonly LogLikelihood[]
  /** The same continuations without context; empty unless acc_mutual_info asked for them. */
  readonly unconditional: readonly LogLikelihood[]
  /** Indices of the right choices; `noChoice` for an answer that is none of them. */
  readonly gold: readonly number[]
}

/** lm-eval's index of a target that is not among the choices: never right. */
const noChoice = -100

/** Every metric that lm-eval computes for multiple choice (api/task.py, process_results). */
export const choiceMetrics: Readonly<Record<string, Metric<ChoiceItem>>> = {
  acc: numeric('mean', (item) => hit(item, byLikelihood(item))),
  acc_norm: numeric('mean', (item) => hit(item, perLength(item, codePointLength))),
  acc_bytes: numeric('mean', (item) => hit(item, perLength(item, byteLength))),
  acc_mutual_info: numeric('mean', (item) => hit(item, byMutualInformation(item))),
  exact_match: numeric('mean', ({ gold, conditional }) =>
    truth(gold.some((index) => conditional.at(index)?.greedy === true)),
  ),
  f1: classes('f1'),
  mcc: classes('matthews_corrcoef'),
  brier_score: {
    kind: 'distribution',
    aggregation: 'brier_score',
    of: (item) => ({
      kind: 'distribution',
      gold: item.gold[0] ?? noChoice,
      probabilities: softmax(item.conditional.map((choice) => choice.logLikelihood)),
    }),
  },
}

function classes(aggregation: string): Metric<ChoiceItem> {
  return {
    kind: 'classes',
    aggregation,
    of: (item) => ({
      kind: 'classes',
      gold: item.gold[0] ?? noChoice,
      predicted: byLikelihood(item),
    }),
  }
}

/**
 * The indices that a target means: an index, the text of a choice, or a list of indices. Negative
 * indices are kept: Python's comparison never finds them chosen, its subscript counts from the end.
 */
export function goldIndices(target: PyValue, choices: readonly string[]): readonly number[] {
  if (isList(target)) return target.flatMap((one) => goldIndices(one, choices))
  if (typeof target === 'string') {
    const index = choices.indexOf(target)
    return [index === -1 ? noChoice : index]
  }
  const index =
    typeof target === 'bigint' || typeof target === 'boolean' ? Number(target) : noChoice
  return [index < choices.length ? index : noChoice]
}

function hit(item: ChoiceItem, chosen: number): number {
  return truth(item.gold.includes(chosen))
}

function byLikelihood({ conditional }: ChoiceItem): number {
  return argmax(conditional.map((choice) => choice.logLikelihood))
}

/** The delimiter before a choice is not counted. */
function perLength({ conditional, choices }: ChoiceItem, length: (text: string) => number): number {
  return argmax(conditional.map((choice, at) => choice.logLikelihood / length(choices[at] ?? '')))
}

function byMutualInformation({ conditional, unconditional }: ChoiceItem): number {
  return argmax(
    conditional.map((choice, at) => {
      return choice.logLikelihood - (unconditional[at]?.logLikelihood ?? Number.NaN)
    }),
  )
}

/** As `numpy.argmax`: the first maximum, or the first NaN. */
function argmax(values: readonly number[]): number {
  let best = 0
  for (const [at, value] of values.entries()) {
    if (Number.isNaN(value)) return at
    if (value > (values[best] ?? Number.NEGATIVE_INFINITY)) best = at
  }
  return best
}

function softmax(values: readonly number[]): readonly number[] {
  const highest = Math.max(...values)
  const powers = values.map((value) => Math.exp(value - highest))
  const sum = powers.reduce((total, power) => total + power, 0)
  return powers.map((power) => power / sum)
}

function byteLength(text: string): number {
  return Buffer.byteLength(text, 'utf8')
}
