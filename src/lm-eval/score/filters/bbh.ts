import { IqError } from '../../../errors/index.ts'
import { compileRegex, isTrue, type PyDict, type PyRegex, strings } from '../../python/index.ts'
import type { Settings } from '../settings.ts'
import { eachText, type Filter } from './filter.ts'
import { multiChoiceRegexOf, readSimplification } from './multi-choice-regex.ts'
import { readRegexSettings, selectMatch } from './regex.ts'

const lettered = () => compileRegex('\\([A-Z]\\)([^\\n^(]*)')

/** `MultiChoiceRegexFilter`: as `multi_choice_regex`, the choices read from the question. */
export function bbhChoice(settings: Settings): Filter {
  return multiChoiceRegexOf(settings, (doc) => lettered().findall(inputOf(doc)).map(String))
}

/** `MapRegexFilter`: the value of the first pattern that the selected match of any of them fits. */
export function bbhMap(settings: Settings): Filter {
  const patterns = [...settings.dict('regex_pattern_to_value')]
  const { regex, select, fallback } = readRegexSettings(
    settings,
    patterns.map(([pattern]) => String(pattern)).join('|'),
  )
  const simplify = readSimplification(settings)
  const values = patterns.map(([pattern, value]) => [compileRegex(String(pattern)), value] as const)
  return eachText((answer) => {
    const whole = stripped(regex, simplify(answer), select)
    if (whole === '') return fallback
    const fitting = values.find(([one]) => stripped(one, simplify(whole), select) !== '')
    return fitting !== undefined && isTrue(fitting[1]) ? fitting[1] : fallback
  })
}

/** `WordSortFilter`: the words of the list in the order in which the answer names them last. */
export const bbhWords: Filter = (answers, doc) => {
  const [, list] = inputOf(doc).split('List:')
  if (list === undefined) throw new IqError('DATA', "a document's input has no 'List:'")
  const words = strings.split(strings.strip(list))
  const regex = compileRegex(words.map((word) => `\\b${word}\\b`).join('|'))
  return answers.map((answer) => {
    const named = regex.findall(typeof answer === 'string' ? answer : '').map(String)
    return [...new Set(named.reverse())].reverse().join(' ')
  })
}

function stripped(regex: PyRegex, text: string, select: number): string {
  return strings.strip(selectMatch(regex, text, select) ?? '')
}

function inputOf(doc: PyDict): string {
  const input = doc.get('input')
  if (typeof input === 'string') return input
  throw new IqError('DATA', "a document has no text 'input'")
}
