import { sameNumber } from './decimal.ts'
import type { AnswerFormat } from './extract.ts'
import { bareNumeral, numerals, plainNumbers } from './numeral.ts'
import { foldedText } from './short-text.ts'

/** Whether an extracted answer equals the key of the item. */
export function answersEqual(format: AnswerFormat, answer: string, key: string): boolean {
  switch (format) {
    case 'letter':
      return answer === key.trim().toUpperCase()
    case 'number':
      return sameNumber(onlyNumeral(answer), onlyNumeral(key))
    case 'text':
      return sameText(answer, key)
    case 'exact-line':
    case 'passage':
      return answer.normalize('NFC') === key.trim().normalize('NFC')
  }
}

/** Keys may be written as people write them ("$1,234"). */
function onlyNumeral(text: string): string {
  return bareNumeral(text) ?? numerals(plainNumbers(text))[0]?.value ?? ''
}

/** "The capital of France is Paris" where "Paris" is asked; no denial, no opinion, no second thought. */
const sentence =
  /^(?:the|it|this|that|he|she|his|her|its|their|they|in)\b(?:(?!\b(?:not|never|no|nor|neither|if|unless|or|but|maybe|perhaps|think|thought|say|said|believe|guess|incorrect|wrong|false)\b)[^,;:?!\n"(]){0,120}?\s(?:is|are|was|were)\s(?:called\s|named\s)?(?:an?\s|the\s)?$/u

/** Longest sentence, in UTF-16 units, that is taken for its last words. */
const longestSentence = 200

/** Whether two texts are one answer; `answer` may be a whole sentence that ends with the key. */
function sameText(answer: string, key: string): boolean {
  const [said, asked] = [foldedText(answer), foldedText(key)]
  if (said === asked) return true
  if (asked === '' || said.length > longestSentence || !said.endsWith(asked)) return false
  const opening = /^[^\p{L}]{0,8}(?:a|an|the)\s/iu.test(answer) ? 'the ' : ''
  return sentence.test(opening + said.slice(0, -asked.length))
}
