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

const denial =
  'not|never|no|nor|neither|if|unless|or|but|maybe|perhaps|think|thought|say|said|believe|guess|incorrect|wrong|false'
/** What links the subject to the answer: "is", "is called", "was built by", "is held in the", "lives in". */
const link =
  "(?:(?:['’](?:s|re|d\\sbe)|\\s(?:is|are|was|were|be))(?:\\scalled|\\snamed|\\s(?!not\\b|no\\b)\\p{L}{2,14}(?:ed|en|lt|ld|nd|de|wn|ght)\\s(?:in|at|on|by)|\\s(?:in|at|on|by))?|\\s(?:lives|lived|sits|sat|stands|stood|lies|works|worked)\\s(?:in|at|on))"
/** "The capital of France is Paris" where "Paris" is asked; no denial, no opinion, no second thought. */
const sentence = new RegExp(
  `^(?:the|it|this|that|he|she|his|her|its|their|they|in)(?![\\p{L}\\p{N}])(?:(?!\\b(?:${denial})\\b)[^,;:?!\\n"(]){0,120}?${link}\\s(?:an?\\s|the\\s)?$`,
  'u',
)
/** "In the blue room" where "blue room" is asked. */
const place = /^(?:in|at|on|by)\s(?:an?\s|the\s)?$/u
/** "Paris is the capital of France." where "Paris" is asked. */
const predicate = new RegExp(
  `^\\s(?:is|are|was|were)\\s(?:the|an?|what|where|who|my)\\s(?:(?!\\b(?:${denial})\\b)[^,;:?!.\\n"(]){1,120}$`,
  'u',
)

/** Longest sentence, in UTF-16 units, that is taken for its last words. */
const longestSentence = 200

/** Whether two texts are one answer; `answer` may be a whole sentence that ends with the key. */
function sameText(answer: string, key: string): boolean {
  const [said, asked] = [foldedText(answer), foldedText(key)]
  if (said === asked) return true
  if (asked === '' || said.length > longestSentence) return false
  if (said.startsWith(`${asked} `) && predicate.test(said.slice(asked.length))) return true
  if (!said.endsWith(asked)) return false
  if (place.test(said.slice(0, -asked.length))) return true
  const opening = /^[^\p{L}]{0,8}(?:a|an|the)\s/iu.test(answer) ? 'the ' : ''
  return sentence.test(opening + said.slice(0, -asked.length))
}
