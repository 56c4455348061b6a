import { compileRegex, strings } from '../../python/index.ts'
import type { Settings } from '../settings.ts'

/** Whether an answer equals one of its references. */
export type ExactMatch = (references: readonly string[], answer: string) => boolean

/**
 * lm-eval's `exact_match` (api/metrics.py). Changes both sides first: `regexes_to_ignore` are
 * removed in order, then `ignore_case`, `ignore_punctuation` (ASCII) and `ignore_numbers` (ASCII).
 */
export function exactMatch(settings: Settings): ExactMatch {
  const ignored = settings.texts('regexes_to_ignore').map((pattern) => compileRegex(pattern))
  const steps = [
    ...ignored.map((regex) => (text: string) => regex.sub('', text)),
    ...(settings.flag('ignore_case') ? [strings.lower] : []),
    ...(settings.flag('ignore_punctuation') ? [without(/[!-/:-@[-`{-~]/gu)] : []),
    ...(settings.flag('ignore_numbers') ? [without(/[0-9]/gu)] : []),
  ]
  const change = (text: string) =>
    steps.reduce((rest, step) => numpyText(step(rest)), numpyText(text))
  return (references, answer) => {
    const changed = change(answer)
    return references.some((reference) => change(reference) === changed)
  }
}

function without(pattern: RegExp): (text: string) => string {
  return (text) => text.replace(pattern, '')
}

/** numpy's strings lose NULs at their end. */
function numpyText(text: string): string {
  return strings.rstrip(text, '\0')
}
