import { readLetters } from './letter-slot.ts'
import { matchesOf } from './matches.ts'

/** What follows a letter that is all that is said: marks, then the end of the line or of the sentence. */
const alone = /^[\s*_"'“‘`$(]{0,6}[A-Za-z][)\]"'*_”’`$.]{0,6}\s{0,3}(?:$|[\n,;]|\.\s|\s[-–—(])/u

/** A line that ends the reasoning without the word "answer": "Final: C", "**Verdict:** C". */
const finalLabel =
  /^[ \t]{0,8}(?:#{1,6}[ \t])?[*_]{0,3}(?:(?:my|the)[ ])?(?:final|verdict|conclusion|solution|result|response|output|prediction|decision|correct|selected|chosen)[*_]{0,3}\s?(?:[:=]|[-–—→](?=\s)|=>|->)[*_]{0,3}[ \t]{0,3}(?=[*_"'“‘`$(]{0,6}[A-Za-z])/gimu

/** "=> B", "So => B", "$\Rightarrow$ B" on a line of its own; several of them are a list of the choices. */
const arrow =
  /^[ \t]{0,8}(?:(?:so|thus|hence|therefore|finally),?[ ])?\$?(?:={1,2}>|-{1,2}>|—>|[→⇒➡∴]|\\(?:Rightarrow|rightarrow|implies|therefore|to)(?![a-z]))\$?[ \t]{0,3}(?=[*_"'“‘`$(]{0,6}[A-Za-z])/gimu

/** A value of data whose name says that it was chosen: `{"choice": "C"}`, `"selected_option": "C"`. */
const field =
  /["'](?:(?:final|correct|selected|chosen|best|my|predicted)[_ -]?)?(?:choice|option|letter|response|result|prediction|label|selection|selected|pick|verdict|final|correct|output|solution)(?:[_ -]?(?:letter|label|id|key))?["']\s{0,3}[:=]\s{0,3}(?=["']?\(?[A-Za-z]\)?["']?\s{0,3}[,}\n])/giu

/** The letter of the last line that is labelled as the end of the reasoning, or of all lines that begin with an arrow. */
export function finalLetters(text: string, choices: number): readonly string[] {
  const labelled = lettersAfter(finalLabel, text, choices).slice(-1)
  return labelled.length > 0 ? labelled : lettersAfter(arrow, text, choices)
}

function lettersAfter(form: RegExp, text: string, choices: number): readonly string[] {
  return matchesOf(form, text).flatMap((match) => {
    const start = match.index + match[0].length
    if (!alone.test(text.slice(start, start + 24))) return []
    return readLetters(text, start, choices)?.letters ?? []
  })
}

/** The letters of all fields that name a choice: a list of the choices has several. */
export function chosenFields(text: string, choices: number): readonly string[] {
  return matchesOf(field, text).flatMap(
    (match) => readLetters(text, match.index + match[0].length, choices)?.letters ?? [],
  )
}
