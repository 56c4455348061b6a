import { IqError } from '../../errors/index.ts'
import { defaultMaxTokens } from '../config/index.ts'
import { dumpsJson, isList, type PyDict, type PyValue, str } from '../python/index.ts'
import type { LmEvalGenerationSettings } from '../types.ts'

/** Keys that have a field of their own or no meaning for an API (`do_sample`). */
const named = ['until', 'temperature', 'max_gen_toks', 'max_tokens', 'do_sample']

/** What lm-eval's API models send as `seed` when the command line names none. */
const referenceSeed = 1234

/**
 * Reads `generation_kwargs` as lm-eval's API models do (models/openai_completions.py). They
 * send a seed and cut nothing themselves, which strict mode does too.
 * @throws IqError `SUITE` when a limit or temperature is no number
 */
export function generationSettings(
  kwargs: PyDict,
  task: string,
  mode: 'strict' | 'repaired',
): LmEvalGenerationSettings {
  const isStrict = mode === 'strict'
  const limit = kwargs.get('max_tokens') ?? kwargs.get('max_gen_toks') ?? BigInt(defaultMaxTokens)
  return {
    until: stopStrings(kwargs.get('until') ?? null),
    maxTokens: number(limit, 'max_gen_toks', task),
    temperature: number(kwargs.get('temperature') ?? 0, 'temperature', task),
    seed: isStrict && !kwargs.has('seed') ? referenceSeed : undefined,
    trim: !isStrict,
    extra: Object.fromEntries(
      Array.from(kwargs, ([key, value]) => [str(key), value] as const)
        .filter(([key]) => !named.includes(key))
        .map(([key, value]) => [key, plain(value, key, task)]),
    ),
    kwargs,
  }
}

/** Numbers and booleans that YAML made of unquoted stop strings become text again; null is none. */
function stopStrings(until: PyValue): readonly string[] {
  const stops = isList(until) ? until : [until]
  return stops.filter((stop) => stop !== null && stop !== '').map(str)
}

function number(value: PyValue, key: string, task: string): number {
  if (typeof value === 'bigint' || typeof value === 'number') return Number(value)
  throw new IqError('SUITE', `task '${task}': generation_kwargs.${key} is no number: ${str(value)}`)
}

/** A setting as it is sent. */
function plain(value: PyValue, key: string, task: string): unknown {
  try {
    return JSON.parse(dumpsJson(value))
  } catch (cause) {
    const message = `task '${task}': generation_kwargs.${key} cannot be sent as JSON: ${str(value)}`
    throw new IqError('SUITE', message, { cause })
  }
}
