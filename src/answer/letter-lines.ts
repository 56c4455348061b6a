import { readLetters } from './letter-slot.ts'
import { matchesOf } from './matches.ts'

/** A line that starts with a letter as its label: "B", "(B) Paris", "**B. Paris**". */
const lineStart =
  /^[ \t]{0,8}(?=(?:<[a-z]{1,10}>)?[*_"'“”„‘’‹«「『【《`$[({#<>〈〔‚\\-]{0,6} ?(?:[∴⇒→➡✅✔✓👉☑☞➤➢➜▶►★●◆▪•‣]\s?)?[*(]{0,3}[A-Za-z\p{Lo}Α-ΔА-Г](?:[)\]}*_"'”“»」』】》`$.:,!。、،✅✔✓❌✗✘\\<>›’‘〉〕번]|[ \t]{0,8}$|[ \t][✅✔✓]|[ \t](?:[-–—][ \t]\p{L}{2}|because\b|since\b|rather\sthan\b|instead\sof\b|but\snot\b|\(not\b|over\s[A-Z]\b)))/gmu
/** "(A) is wrong" labels no answer. */
const denied =
  /\s{0,3}(?:cannot\b|can['’]t\b|isn['’]t\b|(?:is|was|would\sbe|seems)\s(?:\p{L}{1,10}ly\s)?(?:not|wrong|incorrect|false|impossible|ruled|eliminated)\b)/iuy

/** "A: no" is a verdict on a choice; with a capital, "B: No" is a choice with its text. "A - Incorrect" and "A ❌" never are. */
const ruledOut =
  /(?:(?<=:)\s{0,2}(?:no|wrong|false|incorrect|nope)|\s{0,2}[-–—:]?\s{0,2}(?:[Ww]rong|[Ii]ncorrect)|[ \t]{0,3}[❌✗✘✖])(?=\s{0,3}(?:[.,;!\n❌✗✘✅✔✓]|[A-Z]\)|$)|\s)/uy

interface LabelledLine {
  readonly letter: string
  /** Nothing but the letter. */
  readonly alone: boolean
  /** Nothing but white space comes before (after) the line. */
  readonly first: boolean
  readonly last: boolean
  /** The label before this one is the preceding letter, with a text: a list is going on. */
  readonly continues: boolean
}

/** Longest text, in UTF-16 units, in which a small letter labels a choice and not a step. */
const shortAnswer = 120

/** The lines labelled with a choice. In long texts small letters label steps of a calculation. */
export function labelledLines(text: string, choices: number): readonly LabelledLine[] {
  const lines: LabelledLine[] = []
  const body = text.trim()
  for (const match of matchesOf(lineStart, body)) {
    const slot = readLetters(body, match.index, choices)
    const [letter, other] = slot?.letters ?? []
    if (slot === undefined || letter === undefined || other !== undefined) continue
    denied.lastIndex = slot.end
    if (denied.test(body)) continue
    ruledOut.lastIndex = slot.end
    if (ruledOut.test(body)) continue
    const lineEnd = body.indexOf('\n', slot.end)
    const last = lineEnd === -1
    if (namesOthers(body.slice(slot.end, last ? undefined : lineEnd), letter, choices)) continue
    const label = body.slice(match.index, slot.end)
    if (body.length > shortAnswer && label !== label.toUpperCase()) continue
    const before = lines.at(-1)
    lines.push({
      letter,
      alone: body.slice(slot.end, last ? undefined : lineEnd).trim() === '',
      first: match.index === 0,
      last,
      continues:
        before?.alone === false && before.letter.charCodeAt(0) === letter.charCodeAt(0) - 1,
    })
  }
  return lines
}

const letterAlone = /(?<![\p{L}\p{N}])[A-Z](?![\p{L}\p{N}])/gu

/** "A. B. C. D.", "A: C": a list of choices, or the mark of a dialogue; a text of one letter beyond the choices is a text. */
function namesOthers(rest: string, label: string, choices: number): boolean {
  if (rest.length > 200 || !/[A-Z]/u.test(rest) || /[^A-Z\s.,:;()*|/]/u.test(rest)) return false
  const letters = rest.match(letterAlone) ?? []
  return (
    letters.some((letter) => letter !== label && letter.charCodeAt(0) - 65 < choices) &&
    rest.replace(letterAlone, '').search(/[A-Z]/u) === -1
  )
}

/** Letters that have a line for themselves, unless they are the next label of a list cut short. */
export function lettersAlone(lines: readonly LabelledLine[]): readonly string[] {
  return lines.filter((line) => line.alone && !line.continues).map((line) => line.letter)
}

/**
 * The label of the first line, unless a list of the choices starts there, and that of the last
 * line, when no other label comes before or the list named it already.
 */
export function labelledAnswer(lines: readonly LabelledLine[]): readonly string[] {
  const [first, second] = lines
  const last = lines.at(-1)
  const answers: string[] = []
  const listed = second?.continues === true || (first?.alone === true && second?.alone === true)
  if (first?.first && !listed) answers.push(first.letter)
  if (last?.last) {
    const before = lines.slice(0, -1)
    const named = before.some((line) => line.letter === last.letter)
    if (named || before.length === 0) answers.push(last.letter)
  }
  return answers
}
