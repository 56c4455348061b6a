import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answersEqual, extractAnswer } from '../../src/answer/index.ts'
import { describeReference, reference } from '../support/reference.ts'

function number(text: string): string {
  const extraction = extractAnswer('number', text)
  return extraction.kind === 'answer' ? extraction.value : extraction.kind
}

describe('a number is read out of', () => {
  it.each([
    // Statements win over later numbers, and the last one over earlier ones
    ['42', '42'],
    ['The answer is 42.', '42'],
    ['The answer is 42. I used 3 steps.', '42'],
    ['The answer is 41. No: the answer is 42.', '42'],
    ['Answer: 42', '42'],
    ['Answer:\n\n42', '42'],
    ['**Final answer:** 42 apples', '42'],
    ['The answer is 5 + 3 = 8 apples.', '8'],
    ['The answer is x = 7.', '7'],
    ['#### 42', '42'],
    ['She has 3.\n#### 1,234', '1234'],
    ['A: 18', '18'],
    ['$\\boxed{42}$, which is 6 times 7', '42'],
    ['\\boxed{x = 5}', '5'],
    ['\\boxed{\\text{42 cm}}', '42'],
    ['The closest station is 3 km away, so she walks 42 km', '42'],
    ['La réponse est 42.', '42'],
    ['答案是42。', '42'],
    ['정답은 42입니다', '42'],
    ['<think>41? 43?</think>42', '42'],
    // No statement: bold in the last paragraph, else the last number
    ['First 3, then **42** eggs are left after 7 days.', '42'],
    ['**Step 1**: 3 + 4 = 7\n\nThat makes 42 eggs', '42'],
    ['3 and 4 make 7', '7'],
    // Grouping
    ['1,234', '1234'],
    ['1,234,567.89', '1234567.89'],
    ['12,34,567', '1234567'],
    ["1'234'567", '1234567'],
    ['1’234', '1234'],
    ['1\u202f234\u202f567', '1234567'],
    ['1\u00a0234', '1234'],
    ['1{,}234', '1234'],
    ['1\\,234', '1234'],
    ['1_000_000', '1000000'],
    ['1.234.567,89', '1234567.89'],
    ['1.234,5', '1234.5'],
    ['12,5', '12.5'],
    ['0,125', '0.125'],
    ['the numbers 1,2,3', '3'],
    // Signs, units, currency
    ['-5', '-5'],
    ['\u22125', '-5'],
    ['x = -5.5', '-5.5'],
    ['-$5', '-5'],
    ['$-5', '-5'],
    ['7 - 5', '5'],
    ['10-12', '12'],
    ['10–12', '12'],
    ['- 5 apples', '5'],
    ['$1,234.50', '1234.50'],
    ['€42', '42'],
    ['42 €', '42'],
    ['₹1,00,000', '100000'],
    ['50%', '50'],
    ['50\\%', '50'],
    ['\\$18', '18'],
    ['5kg', '5'],
    ['.5', '0.5'],
    // Fractions, powers, LaTeX
    ['1/2', '1/2'],
    ['\\frac{1}{2}', '1/2'],
    ['-\\dfrac{3}{4}', '-3/4'],
    ['½', '1/2'],
    ['2½', '5/2'],
    ['1 1/2', '3/2'],
    ['1.5e10', '1.5e10'],
    ['1.5E-3', '1.5e-3'],
    ['1.5 × 10^10', '1.5e10'],
    ['1.5 \\times 10^{-3}', '1.5e-3'],
    ['3·10⁵', '3e5'],
    ['10^6', '1e6'],
    // Digits of other scripts
    ['٤٢', '42'],
    ['١٬٢٣٤٫٥', '1234.5'],
    ['४२', '42'],
    ['４２', '42'],
    ['𝟒𝟐', '42'],
    // Not numbers of their own
    ['42 in the 3rd round', '42'],
    ['42 says GPT-4', '42'],
    ['42 of H2O and A1', '42'],
  ])('%j', (text, expected) => {
    expect(number(text)).toBe(expected)
  })
})

describe('no number is read out of', () => {
  it.each(['', 'I do not know.', '<think>42', 'the 1st of x2 and B12'])('%j', (text) => {
    expect(number(text)).toBe('unparsed')
  })
})

describe('numbers are equal by value', () => {
  it.each([
    ['42', '42.0'],
    ['42.00', '42'],
    ['1/2', '0.5'],
    ['0.1', '1e-1'],
    ['1e3', '1,000'],
    ['-3', '\u22123'],
    ['0', '-0'],
    ['1234', '$1,234'],
    ['100000000000000000001', '100000000000000000001.0'],
  ])('%s and %s', (answer, key) => {
    expect(answersEqual('number', answer, key)).toBe(true)
  })

  it.each([
    ['42', '-42'],
    ['0.1', '0.10000000000000001'],
    ['100000000000000000001', '100000000000000000002'],
    ['1/3', '0.3333333333333333'],
    ['1/0', '1/0'],
    ['42', 'forty-two'],
  ])('but not %s and %s', (answer, key) => {
    expect(answersEqual('number', answer, key)).toBe(false)
  })
})

/** Solutions of GPT-3 models with OpenAI's verdicts (openai/grade-school-math). */
const solutions = 'data/gsm8k/example_model_solutions.jsonl'

describeReference(solutions, '5,276 published GSM8K solutions', () => {
  it.each([
    ['6b_finetuning', 286],
    ['6b_verification', 515],
    ['175b_finetuning', 458],
    ['175b_verification', 742],
  ])('%s: every verdict is the published one, %i are right', (model, right) => {
    const items: readonly Record<string, { is_correct: boolean; solution: string }>[] = JSON.parse(
      `[${readFileSync(reference(solutions), 'utf8').trim().replaceAll('\n', ',')}]`,
    )
    let correct = 0
    for (const item of items) {
      const { is_correct, solution } = item[model] ?? { is_correct: false, solution: '' }
      const key = String(item['ground_truth']).split('\nA: ')[1] ?? ''
      const ours = answersEqual('number', number(solution), key)
      expect(ours, solution).toBe(is_correct)
      if (ours) correct++
    }
    expect(correct).toBe(right)
  })
})

it('reads a number that stands alone as it reads it with a full stop', () => {
  const numeral = fc.stringMatching(/^-?\d{1,17}(?:\.\d{1,17})?$/u)
  fc.assert(
    fc.property(numeral, fc.constantFrom('', ' ', '\n'), (text, space) => {
      expect(number(space + text + space)).toBe(number(`${text}.`))
      expect(number(text)).toBe(text)
      expect(answersEqual('number', text, `${text} apples`)).toBe(true)
    }),
  )
})
