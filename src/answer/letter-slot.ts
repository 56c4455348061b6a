import { latinLetter } from './glyphs.ts'

/** What stands where a choice letter is expected. */
export interface LetterSlot {
  /** Latin capitals, one for an answer, several for "B or C". */
  readonly letters: readonly string[]
  /** Index after the last letter and its closing marks. */
  readonly end: number
}

/** Brackets, quotes, Markdown, LaTeX and filler words between "the answer is" and the letter. */
const lead =
  /(?:[\s*_∴⇒→➡✅✔✓👉☑☞➤➢➜▶►★●◆▪•‣"'“”‘’„‚‹›«»「『【《〈〔`$[({}~#>-]|<(?=[A-Z]>\s{0,9}$)|<\/?(?!(?:s|del|strike)>)[a-z]{1,10}>|\\[[(!,; ]|\\(?:text|textbf|textit|textrm|textsf|texttt|mathrm|mathbf|mathsf|mathit|bf|bm|boxed|underline)\s?\{|\\(?:displaystyle|large|Large)\s|\\colorbox\{[a-z]{1,12}\}\{|(?:the|option|choice|letter|answer|choose|réponse|indeed|therefore|thus|likely|most|probably|clearly|definitely|either|la|le|l'option|lettre|letra|lettera|opción|opção|opzione|alternativa|вариант|odpowiedź|maybe|perhaps|possibly|still|just|simply|это|a(?=\s(?:letra|opção|alternativa)))(?![\p{L}\p{N}]):?|选项|選項){0,40}/iuy
const closers = /(?:[)\]}*_"'”’“‘›»」』】》〉〕`$>.:,;!。、،]|\\[)\]!,;: ]|<\/[a-z]{1,10}>){0,12}/uy
/** After these a character is part of a word, a name or a formula: "A1", "A's", "A-level", "c = 3". */
const partOfWord =
  /(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}])[\p{L}\p{N}\p{M}]|['’-][\p{L}\p{N}]|_[\p{L}\p{N}]|\s?[=^+]|#|\\(?![)\]!,;: ])/uy
/** What must follow a letter that may be a word: "A", "I" and small letters. */
const bareEnd =
  /\s*$|[^\S\n]*\n|[)\]}*_"'”’‘›»」』】》〉〕`$>.:,;!。、،]|\\[)\]!,;: ]|\s[-–—]|\s?[(/&]|\s(?:because|since|as|for|rather\sthan|instead\sof|but\snot|remains)\b|\s?[✅✔✓]|\s(?:is|would\sbe)\s(?:[a-z]{2,10}\s){0,3}(?:correct|right|wrong|incorrect|answer|option|choice)\b|<|\s<(?:\/[a-z]{1,10}|br\s?\/?)>|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/uy
const connector =
  /\s{0,3}(?:,\s?)?(?:[,;/&、]|(?:and|or|y|o|et|ou|und|oder|e|и|или)(?=[\s(*"'[])|和|或|及)\s{0,3}|(?<=\))[ \t]{0,3}(?=\([A-Z]\))/iuy
const doubt = /\s?\?/uy

/** Letters read at one place: every choice once, so that "A, A, A, ..." costs no more. */
const longestList = 26

/**
 * Reads a choice letter at `start`, or several joined by "and", "or", commas. `undefined` when
 * there is none among the first `choices` letters, or it is a word ("a cat", "I think"), or it is
 * asked rather than said ("could it be B?").
 */
export function readLetters(text: string, start: number, choices: number): LetterSlot | undefined {
  const letters: string[] = []
  let end = start
  let next: number | undefined = start
  for (let read = 0; next !== undefined && read < longestList; read++) {
    const found = readLetter(text, next, choices, letters.length > 0)
    if (found === undefined) break
    if (!letters.includes(found.letter)) letters.push(found.letter)
    end = found.end
    next = matchEnd(connector, text, backOverComma(text, end))
  }
  if (letters.length === 0 || matchEnd(doubt, text, end) !== undefined) return undefined
  return { letters, end }
}

function readLetter(text: string, start: number, choices: number, strict: boolean) {
  const at = matchEnd(lead, text, start) ?? start
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0)
  const letter = latinLetter(character)
  if (letter === undefined || letter.charCodeAt(0) - 65 >= choices) return undefined
  const after = at + character.length
  if (matchEnd(partOfWord, text, after) !== undefined) return undefined
  const mayBeWord = strict || character === 'A' || character === 'I' || character !== letter
  if (mayBeWord && matchEnd(bareEnd, text, after) === undefined) return undefined
  return { letter, end: matchEnd(closers, text, after) ?? after }
}

/** Closing marks swallow the comma of "A, B"; it must be seen again as a connector. */
function backOverComma(text: string, end: number): number {
  return /[,;、]/u.test(text[end - 1] ?? '') ? end - 1 : end
}

function matchEnd(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : undefined
}
