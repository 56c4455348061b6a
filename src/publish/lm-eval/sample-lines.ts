import type { Prompt } from '../../item/index.ts'
import type { FilteredScore, LmEvalItem, LogLikelihood, Response } from '../../lm-eval/index.ts'
import {
  dumpsJson,
  isList,
  type PyDict,
  type PyValue,
  promptText,
  repr,
  sampleHashes,
  str,
} from '../../lm-eval/index.ts'
import type { EvaluatedItem, EvaluatedTask } from './evaluate.ts'

/** The lines of `samples_<task>_<date>.jsonl`: filters outside, documents inside, as lm-eval logs them. */
export function* sampleLines({ task, items }: EvaluatedTask): Generator<string> {
  for (const [at] of task.config.filter_list.entries()) {
    for (const item of items) {
      const score = item.scores[at]
      if (score) yield `${dumpsJson(sampleLine(item, score, task.config.repeats))}\n`
    }
  }
}

function sampleLine(evaluated: EvaluatedItem, score: FilteredScore, repeats: number): PyDict {
  const { item, responses } = evaluated
  const { doc, prompt, target } = sampleHashes(item)
  // The repeats of a request stand side by side and are logged together.
  const asked = item.requests.filter((_, at) => at % repeats === 0)
  return new Map<PyValue, PyValue>([
    ['doc_id', BigInt(item.row)],
    ['doc', item.doc],
    ['target', str(item.target)],
    ['arguments', named(asked.map(argumentsOf), 'gen_args_')],
    ['resps', asked.map((_, at) => responses.slice(at * repeats, (at + 1) * repeats).map(printed))],
    ['filtered_resps', score.filtered.map(printed)],
    ['filter', score.filter],
    ['metrics', [...score.metrics.keys()]],
    ['doc_hash', doc],
    ['prompt_hash', prompt],
    ['target_hash', target],
    ...Array.from(score.metrics, ([name, value]) => [name, metricValue(value)] as const),
  ])
}

function argumentsOf(request: LmEvalItem['requests'][number]): PyDict {
  switch (request.kind) {
    case 'generate':
      return named([context(request.prompt), request.settings.kwargs], 'arg_')
    case 'loglikelihood':
      return named([context(request.context), request.continuation], 'arg_')
    case 'rolling':
      return named([request.text], 'arg_')
  }
}

/** lm-eval's API models hold messages as JSON text in a tuple of one. */
function context(prompt: Prompt): PyValue {
  return typeof prompt === 'string' ? prompt : [promptText(prompt)]
}

function named(values: readonly PyValue[], prefix: string): PyDict {
  return new Map(values.map((value, index) => [`${prefix}${index}`, value]))
}

/** lm-eval logs every part of an answer as text. */
function printed(answer: Response | PyValue | LogLikelihood): PyValue {
  if (isLikelihood(answer)) return [repr(answer.logLikelihood), answer.greedy ? 'True' : 'False']
  return isList(answer) ? answer.map(printed) : str(answer)
}

function isLikelihood(answer: Response | PyValue | LogLikelihood): answer is LogLikelihood {
  return typeof answer === 'object' && answer !== null && 'logLikelihood' in answer
}

type Metric = FilteredScore['metrics'] extends ReadonlyMap<string, infer Value> ? Value : never

function metricValue(value: Metric): PyValue {
  switch (value.kind) {
    case 'number':
      return value.value
    case 'classes':
      return [BigInt(value.gold), BigInt(value.predicted)]
    case 'distribution':
      return [BigInt(value.gold), value.probabilities]
    case 'weighted':
      return [value.logLikelihood, BigInt(value.weight)]
    case 'texts':
      return [value.reference, value.answer]
    case 'none':
      return null
  }
}
