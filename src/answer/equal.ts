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
      return foldedText(answer) === foldedText(key)
    case 'exact-line':
      return answer.normalize('NFC') === key.trim().normalize('NFC')
  }
}

/** Keys may be written as people write them ("$1,234"). */
function onlyNumeral(text: string): string {
  return numerals(plainNumbers(text))[0]?.value ?? ''
}
