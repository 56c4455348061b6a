import { IqError } from '../../../errors/index.ts'
import { compileRegex, type PyRegex, strings } from '../../python/index.ts'
import type { Settings } from '../settings.ts'
import type { Filter } from './filter.ts'

/** What a regular expression filter looks for, and what it gives when it finds nothing. */
export interface RegexSettings {
  readonly regex: PyRegex
  /** Which match counts; negative numbers count from the last one. */
  readonly select: number
  readonly fallback: string
}

/** @param pattern in place of the setting `regex_pattern` */
export function readRegexSettings(
  settings: Settings,
  pattern = settings.text('regex_pattern', '#### (\\-?[0-9\\.\\,]+)'),
): RegexSettings {
  return {
    regex: compileRegex(pattern),
    select: settings.integer('group_select', 0),
    fallback: settings.text('fallback', '[invalid]'),
  }
}

/** `regex`: the selected match, stripped. Source: lm-eval filters/extraction.py. */
export function regexFilter(settings: Settings): Filter {
  const { regex, select, fallback } = readRegexSettings(settings)
  return (answers) =>
    answers.map((answer) => {
      const match = selectMatch(regex, typeof answer === 'string' ? answer : '', select)
      return match === undefined ? fallback : strings.strip(match ?? fallback)
    })
}

/**
 * The selected match of `findall`, of several groups the first that is not empty; `null` when all
 * groups are empty, `undefined` without any match.
 * @throws IqError `SUITE` when there are matches, but not as many as `select` asks for
 */
export function selectMatch(
  regex: PyRegex,
  text: string,
  select: number,
): string | null | undefined {
  const matches = regex.findall(text)
  if (matches.length === 0) return undefined
  const match = matches.at(select)
  if (match === undefined || select >= matches.length) {
    throw new IqError(
      'SUITE',
      `filter regex: group_select is ${select}, but an answer has only ${matches.length} matches`,
      { next: 'Use group_select 0 or -1' },
    )
  }
  return typeof match === 'string' ? match : (match.find((group) => group !== '') ?? null)
}
