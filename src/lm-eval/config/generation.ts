import { describeError } from '../../errors/index.ts'
import { type PyDict, type PyValue, toFloat } from '../python/index.ts'
import { dict, type Reader, refuse } from './read.ts'

/** Tokens an answer may have when the task does not say (lm-eval's DEFAULT_MAX_GEN_TOKS). */
export const defaultMaxTokens = 256

/** What lm-eval asks for when a task has no `generation_kwargs`: greedy decoding. */
export function defaultGeneration(fewshotDelimiter: string): PyDict {
  return new Map<PyValue, PyValue>([
    ['temperature', 0],
    ['do_sample', false],
    ['max_gen_toks', BigInt(defaultMaxTokens)],
    ['until', [fewshotDelimiter]],
  ])
}

/** `generation_kwargs` with `temperature` as a float and `until` filled in. */
export function generation(fewshotDelimiter: string): Reader<PyDict> {
  return (value, where) => {
    const kwargs = new Map(dict(value, where))
    const temperature = kwargs.get('temperature')
    if (temperature !== undefined) {
      kwargs.set('temperature', asFloat(temperature, `${where}.temperature`))
    }
    if (!kwargs.has('until')) kwargs.set('until', [fewshotDelimiter])
    return kwargs
  }
}

/** Python's `float(x)`; `1e-3` arrives as text, since YAML 1.1 takes it for none. */
function asFloat(value: PyValue, where: string): number {
  try {
    return toFloat(value)
  } catch (cause) {
    return refuse(where, `must be a number: ${describeError(cause)}`)
  }
}
