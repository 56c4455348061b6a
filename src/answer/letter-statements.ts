import { type LetterSlot, readLetters } from './letter-slot.ts'
import { choiceStatement, heading, noneOfThem, notation, rejection, statement } from './markers.ts'
import { matchesOf } from './matches.ts'

const label =
  /(?<![\p{L}\p{N}'’=-]|\b(?:angle|at|of|point|[Vv]itamin|[Hh]epatitis|[Pp]lan)\s)(?:(?:[Oo]ption|[Cc]hoice|[Aa]nswer|[Ll]etter)\s)?[("'*]{0,3}[A-Z][)"'*.]{0,4}/u
const parenthesis = /(?:\s?\([^()\n]{0,80}\))?/u
const surely =
  /\s(?:(?:therefore|clearly|indeed|also|likely|thus)\s)?(?:the\s)?(?:(?:most|only|single)\s)?/u
const isThe = new RegExp(`\\s(?:is|would\\sbe)${surely.source}`, 'u')
const rightAnswer =
  /(?:(?:correct|right|best|closest|accurate|appropriate|final)\s){0,2}(?:answer|option|choice)\b/u
const right = /(?:correct|right)(?=[\s*_]{0,3}(?:$|[.,!;)\n]|because\b|since\b))/u

/** "B is the correct answer", "(C) would be the best option"; the letter stands at the start. */
const reversed = new RegExp(
  `${label.source}${parenthesis.source}${isThe.source}${rightAnswer.source}`,
  'gu',
)
/**
 * "(C) is correct."; weaker, because a review of all choices says it of several. "C would be right"
 * comes with an "if".
 */
const approval = new RegExp(
  `${label.source}${parenthesis.source}\\sis${surely.source}${right.source}`,
  'gu',
)

/** "Antwort B ist richtig", "la opción B es correcta", "选项B正确", "सही उत्तर B है". */
const elsewhere =
  /(?<![\p{L}\p{N}])(?:(?:Antwort|réponse|respuesta|resposta|risposta|opción|opção|opzione)\s(?=[A-Z]\s(?:ist|est|es|é|è)\s(?:richtig|korrekt|correct[ae]?|corret[ao]|corrett[ao])(?!\p{L}))|(?:只有|所以|因此|故)?选项\s?(?=[A-Z]\s?(?:是?(?:正确|对)|最能|最符合|最合适|最恰当))|उत्तर\s(?=[A-Z]\sहै))/giu

interface Statement {
  /** Where it ends in the text. */
  readonly end: number
  readonly letters: readonly string[]
}

/**
 * The letters of the last explicit statement in `text`, and all that are approved of after it;
 * an empty list when it says that no choice is right, `undefined` when there is no statement.
 */
export function lastStatement(text: string, choices: number): readonly string[] | undefined {
  const last = [
    ...announced(text, choices),
    ...judged(text, choices, reversed),
    ...matchesOf(rejection, text).map((match) => ({ end: match.index, letters: [] })),
  ].reduce<Statement | undefined>(
    (latest, found) => (latest === undefined || found.end > latest.end ? found : latest),
    undefined,
  )
  const approved = [approval, elsewhere]
    .flatMap((pattern) => judged(text, choices, pattern))
    .filter((found) => found.end > (last?.end ?? -1))
    .flatMap((found) => found.letters)
  return approved.length > 0 ? approved : last?.letters
}

/** Statements that announce the letter: "the answer is (B)", `\boxed{B}`. */
function announced(text: string, choices: number): readonly Statement[] {
  const matches = [statement, choiceStatement, notation, heading].flatMap((form) => [
    ...matchesOf(form, text),
  ])
  return matches.flatMap((match) => {
    const end = match.index + match[0].length
    noneOfThem.lastIndex = end
    if (noneOfThem.test(text)) return [{ end, letters: [] }]
    notThis.lastIndex = end
    const start = notThis.test(text) ? notThis.lastIndex : end
    const slot = readLetters(text, start, choices)
    if (slot === undefined) return []
    return [{ end, letters: corrected(text, slot, choices) ?? slot.letters }]
  })
}

/** "The answer is not A but C." */
const notThis =
  /\s{0,2}not\s(?:[("'*]{0,2}[A-Z][)"'*]{0,2},?\s(?:(?:or|nor|and)\s)?){1,8}but\s(?:rather\s|instead\s)?/uy
/** "Answer: A... wait, C.", "either C or D, most likely C": the letter that replaces what was said. */
const correction =
  /(?<=[A-Z][)"'*]{0,2}[,.;:!…–— -]{0,5}\s?)(?:(?:no|oh|hmm|but|sorry|well),?\s){0,2}(?:wait|actually|correction|scratch\sthat|I\smean(?:t)?|or\srather|(?:most|more)\slikely|probably|I(?:['’]d|\swould)?\s(?:go\swith|say|guess|choose|pick))(?:,?\sno)?[,:.!…—-]{0,3}\s(?=[("'*]{0,2}[A-Z][)"'*]{0,2}(?:[.!,;\n]|$))/uy

function corrected(text: string, { end }: LetterSlot, choices: number) {
  correction.lastIndex = end
  for (let skipped = 0; skipped < 4; skipped++) {
    if (correction.test(text)) return readLetters(text, correction.lastIndex, choices)?.letters
    correction.lastIndex = end + skipped + 1
    if (!/[\s.,;…!—-]/u.test(text[end + skipped] ?? '')) return undefined
  }
  return undefined
}

/** Statements that name the letter first. */
function judged(text: string, choices: number, pattern: RegExp): readonly Statement[] {
  return matchesOf(pattern, text).flatMap((match) => {
    const end = match.index + match[0].length
    const letters = readLetters(text, pattern === elsewhere ? end : match.index, choices)?.letters
    return letters === undefined ? [] : [{ end, letters }]
  })
}
