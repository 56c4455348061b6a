import { sameNumber } from './decimal.ts'
import type { AnswerFormat } from './extract.ts'
import { numerals, plainNumbers } from './numeral.ts'
import { foldedText } from './short-text.ts'

/** Whether an extracted answer equals the key of the item. */
export function answersEqual(format: AnswerFormat, answer: string, key: string): boolean {
  switch (format) {
    case 'letter':
      return answer === key.trim().toUpperCase()
    case 'number':
      return sameNumber(onlyNumeral(answer), onlyNumeral(key))
    case 'text':
      return sameText(foldedText(answer), foldedText(key))
    case 'exact-line':
      return answer.normalize('NFC') === key.trim().normalize('NFC')
  }
}

/** Keys may be written as people write them ("$1,234"). */
function onlyNumeral(text: string): string {
  return numerals(plainNumbers(text))[0]?.value ?? ''
}

/** "The capital of France is Paris" where "Paris" is asked; no denial, no opinion, no second thought. */
const sentence =
  /^(?:the|it|this|that|he|she|his|her|its|their|they|in)\b(?:(?!\b(?:not|never|no|nor|neither|if|unless|or|but|maybe|perhaps|think|thought|say|said|believe|guess|incorrect|wrong|false)\b)[^,;:?!\n"(]){0,120}?\s(?:is|are|was|were)\s(?:called\s|named\s)?(?:an?\s|the\s)?$/u

/** Whether two folded texts are one answer; `answer` may be a whole sentence that ends with the key. */
function sameText(answer: string, key: string): boolean {
  if (answer === key) return true
  if (key === '' || !answer.endsWith(key)) return false
  const before = answer.slice(0, -key.length)
  return before.length <= 160 && sentence.test(` ${before}`.trimStart())
}
