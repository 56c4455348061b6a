import { describe, expect, it } from 'vitest'
import { type AnswerFormat, answersEqual, extractAnswer } from '../../src/answer/index.ts'

function read(format: AnswerFormat, text: string): string {
  const extraction = extractAnswer(format, text)
  return extraction.kind === 'answer' ? extraction.value : extraction.kind
}

describe('a short text is read out of', () => {
  it.each([
    ['Paris', 'Paris'],
    ['  "Paris"  ', 'Paris'],
    ['**Paris**', 'Paris'],
    ['The answer is Paris.', 'Paris.'],
    ['The answer is Paris. It is the capital of France.', 'Paris'],
    ['The answer is St. Louis.', 'St. Louis.'],
    ['Answer: Paris\nExplanation: it is the capital.', 'Paris'],
    ['Answer:\n\nParis', 'Paris'],
    ['**Answer:** Paris', 'Paris'],
    ['The answer is London. Sorry, the answer is Paris', 'Paris'],
    ['It is in France.\n\nParis\n', 'Paris'],
    ['\\boxed{\\text{Paris}}', 'Paris'],
    ['Réponse : Paris', 'Paris'],
    ['答案：巴黎', '巴黎'],
    ['<think>London?</think>\nParis', 'Paris'],
    ['Paris\n\nQuestion: What is the capital of Italy?\nAnswer: Rome', 'Paris'],
    ['```\nParis\n```', 'Paris'],
  ])('%j', (text, expected) => {
    expect(read('text', text)).toBe(expected)
  })

  it('is not read out of a refusal', () => {
    expect(read('text', "I'm sorry, but I can't help with that.")).toBe('refused')
  })

  it('is read out of a refusal that ends in an answer', () => {
    expect(read('text', "I'm sorry, but I can't be certain.\nAnswer: Paris")).toBe('Paris')
  })
})

describe('short texts are equal without regard to', () => {
  it.each([
    ['case', 'PARIS', 'paris'],
    ['a full stop', 'Paris.', 'Paris'],
    ['quotes', '“Paris”', 'Paris'],
    ['an article', 'the Seine', 'Seine'],
    ['spacing', 'New  York', 'New York'],
    ['width', 'Ｐａｒｉｓ', 'Paris'],
    ['composition', 'caf\u0065\u0301', 'café'],
    ['the German sharp s', 'STRASSE', 'Straße'],
  ])('%s', (_, answer, key) => {
    expect(answersEqual('text', answer, key)).toBe(true)
  })

  it.each([
    ['The capital of France is Paris.', true],
    ['It is called the Seine', true],
    ['The capital of France is not Paris.', false],
    ['I think that it is Paris.', false],
    ['It is London, not Paris', false],
    ['It was London or it is Paris', false],
    ['London is near Paris', false],
    ["It's Paris.", true],
    ['It’s Paris', true],
    ['That would be Paris.', true],
    ["That'd be Paris.", true],
    ['He lives in Paris.', true],
    ['It was built in Paris.', true],
    ['The fair is held in Paris.', true],
    ['In Paris.', true],
    ['It is in Paris', true],
    ['Paris is the capital of France.', true],
    ['Paris is a city on the river', true],
    ["It isn't Paris.", false],
    ["It's not Paris.", false],
    ['It was not built in Paris.', false],
    ['Not in Paris', false],
    ['Near Paris', false],
    ['Paris is not the capital.', false],
    ['Paris is the wrong city.', false],
    ['Paris is the capital, but of what?', false],
    ['Paris is near', false],
  ])('or as the end of a sentence that says it: %j, %s', (answer, equal) => {
    expect(answersEqual('text', answer, answer.includes('Seine') ? 'Seine' : 'Paris')).toBe(equal)
  })

  it('but inner punctuation counts, and an answer that is nothing else', () => {
    expect(answersEqual('text', 'a.b', 'ab')).toBe(false)
    expect(answersEqual('text', '-', '?')).toBe(false)
    expect(answersEqual('text', '-', '-')).toBe(true)
  })
})

describe('an exact line', () => {
  it.each([
    ['red, green; BLUE.', 'red, green; BLUE.'],
    ['Here it is:\nred, green', 'red, green'],
    ['```text\nred, green\n```', 'red, green'],
    ['Answer: "a-b"', 'a-b'],
  ])('is read out of %j', (text, expected) => {
    expect(read('exact-line', text)).toBe(expected)
  })

  it('differs by case and punctuation', () => {
    expect(answersEqual('exact-line', 'red, green', 'red, green')).toBe(true)
    expect(answersEqual('exact-line', 'Red, green', 'red, green')).toBe(false)
    expect(answersEqual('exact-line', 'red, green.', 'red, green')).toBe(false)
  })
})

it('a courtesy before a short text is left out', () => {
  expect(read('text', 'Sure! Paris.')).toBe('Paris.')
  expect(read('text', 'Certainly: Paris')).toBe('Paris')
  expect(read('text', 'Okay. Paris')).toBe('Paris')
  expect(read('text', 'Sure')).toBe('Sure')
})
