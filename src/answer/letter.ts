import { judgedRight, lastChoosing } from './letter-choosing.ts'
import { closingLetter, favoured } from './letter-favouring.ts'
import { chosenFields, finalLetters } from './letter-labels.ts'
import { labelledAnswer, labelledLines, lettersAlone } from './letter-lines.ts'
import { lastConclusion, lastMention } from './letter-mentions.ts'
import { lastStatement } from './letter-statements.ts'

/**
 * The letter that `text` (reasoning removed, glyphs plain) gives as its answer, among the first
 * `choices` letters; `undefined` when it gives none or several. In order of strength:
 *
 * 1. the last explicit statement ("the answer is B", `\boxed{B}`, "B is correct"); it decides
 *    even when it names several letters, or says that none is right;
 * 2. the last line that ends the reasoning ("Final: C", "=> B"), or the only field of data that names a choice;
 * 3. a line that is nothing but a letter;
 * 4. the last "... is (B)", or the only letter that the last sentence names;
 * 5. the last choice made in other words ("I guess H", "so C", "we get D"), or the only one judged right;
 * 6. the only one that is excepted or favoured ("all but E are wrong", "C fits best"), or left as the last sentence;
 * 7. the first or last line, labelled as a choice ("B. Paris").
 */
export function findLetter(text: string, choices: number): string | undefined {
  const stated = lastStatement(text, choices)
  if (stated !== undefined) return onlyLetter(stated)
  const final = [finalLetters(text, choices), chosenFields(text, choices)].find(isSome)
  if (final !== undefined) return onlyLetter(final)
  const lines = labelledLines(text, choices)
  const judged = judgedRight(text, choices)
  return (
    onlyLetter(lettersAlone(lines)) ??
    onlyLetter([...lastConclusion(text, choices), ...lastMention(text, choices)]) ??
    onlyLetter(lastChoosing(text, choices)) ??
    onlyLetter(judged) ??
    onlyLetter(favoured(text, choices)) ??
    onlyLetter(closingLetter(text, choices)) ??
    (judged.length > 0 ? undefined : onlyLetter(labelledAnswer(lines)))
  )
}

/** The letter of a list without two different ones. */
function onlyLetter(letters: readonly string[]): string | undefined {
  return letters.every((letter) => letter === letters[0]) ? letters[0] : undefined
}

function isSome(letters: readonly string[]): boolean {
  return letters.length > 0
}
