import { IqError } from '../../../errors/index.ts'
import {
  codePointLength,
  compileRegex,
  escapeRegex,
  type PyDict,
  type PyRegex,
  type PyValue,
  strings,
} from '../../python/index.ts'
import type { Settings } from '../settings.ts'
import type { Filter } from './filter.ts'
import { readRegexSettings, selectMatch } from './regex.ts'

/**
 * `multi_choice_regex`: the selected match; else the letter of the choice whose text occurs; else
 * the letter after a colon. Letters come as "(A)". Source: lm-eval filters/extraction.py.
 */
export function multiChoiceRegex(settings: Settings): Filter {
  return multiChoiceRegexOf(settings, choiceTexts)
}

/** The same with choices that `choicesOf` finds in a document. */
export function multiChoiceRegexOf(
  settings: Settings,
  choicesOf: (doc: PyDict) => readonly string[],
): Filter {
  const { regex, select, fallback } = readRegexSettings(settings)
  const simplify = readSimplification(settings)
  return (answers, doc) => {
    const choices = choicesOf(doc).map((choice) => simplify(strings.strip(choice)))
    const labels = choices.map((_, at) => String.fromCharCode(65 + at))
    const byText = new Map(choices.map((choice, at) => [choice, `(${labels[at]})`]))
    const byLabel = new Map(labels.map((label) => [label, `(${label})`]))
    const anyChoice = longestOf(choices)
    const anyLabel = compileRegex(`:[\\s]*(${labels.join('|')})`)
    return answers.map((answer) => {
      if (typeof answer !== 'string') return answer
      return (
        find(regex, answer, select, new Map()) ||
        find(anyChoice, simplify(answer), select, byText) ||
        find(anyLabel, answer, select, byLabel) ||
        fallback
      )
    })
  }
}

/** The longest first, since a choice may begin with another one. */
function longestOf(choices: readonly string[]): PyRegex {
  const escaped = choices.map(escapeRegex)
  return compileRegex(escaped.sort((a, b) => codePointLength(b) - codePointLength(a)).join('|'))
}

function find(
  regex: PyRegex,
  text: string,
  select: number,
  letters: ReadonlyMap<string, string>,
): string {
  const match = strings.strip(selectMatch(regex, text, select) ?? '')
  return letters.get(match) ?? match
}

/** What makes answers and choices comparable. */
export function readSimplification(settings: Settings): (text: string) => string {
  const ignored = settings.texts('regexes_to_ignore').map((pattern) => compileRegex(pattern))
  const ignoreCase = settings.flag('ignore_case')
  const ignorePunctuation = settings.flag('ignore_punctuation')
  return (text) => {
    let simple = ignored.reduce((rest, regex) => regex.sub('', rest), text)
    if (ignoreCase) simple = strings.lower(simple)
    return ignorePunctuation ? simple.replace(/\p{P}/gu, '') : simple
  }
}

function choiceTexts(doc: PyDict): readonly string[] {
  const choices = doc.get('choices')
  const texts: readonly PyValue[] = Array.isArray(choices) ? choices : [null]
  return texts.map((choice) => {
    if (typeof choice === 'string') return choice
    throw new IqError(
      'SUITE',
      "filter multi_choice_regex: a document has no list 'choices' of texts",
    )
  })
}
