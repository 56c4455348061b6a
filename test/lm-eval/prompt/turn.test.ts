import { describe, expect, test } from 'vitest'
import {
  maybeDelimit,
  type Turn,
  toMultiTurn,
  toSingleTurn,
  toText,
  turnMessages,
} from '../../../src/lm-eval/prompt/index.ts'
import { Tuple } from '../../../src/lm-eval/python/index.ts'

const turn: Turn = {
  question: 'Q',
  answer: undefined,
  choices: undefined,
  prefix: '',
  targetDelimiter: ' ',
  fewshotDelimiter: '\n\n',
}

function written(given: Partial<Turn>) {
  return toText(turnMessages({ ...turn, ...given }))
}

describe('a turn', () => {
  test.each<[string, Partial<Turn>, string]>([
    ['a question alone has no delimiter', {}, 'Q'],
    ['an answer follows the target delimiter', { answer: 'A' }, 'Q A\n\n'],
    ['an index is looked up', { answer: 1n, choices: ['x', 'y'] }, 'Q y\n\n'],
    ['index 0 is an answer', { answer: 0n, choices: ['x', 'y'] }, 'Q x\n\n'],
    ['a negative index counts from the end', { answer: -1n, choices: ['x', 'y'] }, 'Q y\n\n'],
    ['of several answers the first is shown', { answer: ['first', 'second'] }, 'Q first\n\n'],
    ['an empty answer is none', { answer: '' }, 'Q'],
    ['None is none', { answer: null }, 'Q'],
    ['a started answer follows the delimiter', { prefix: 'I say' }, 'Q I say'],
    ['unless white space meets there', { question: 'Q\n', prefix: 'I say' }, 'Q\nI say'],
    ['on either side', { prefix: '\nI say' }, 'Q\nI say'],
    ['or there is no question', { question: '', prefix: 'I say' }, 'I say'],
    ['prefix and answer are joined by a space', { prefix: 'I say', answer: 'A' }, 'Q I say A\n\n'],
    ['unless the prefix ends in one', { prefix: 'I say ', answer: 'A' }, 'Q I say A\n\n'],
  ])('%s', (_, given, text) => {
    expect(written(given)).toBe(text)
  })

  test.each<[string, Partial<Turn>, RegExp]>([
    ['a question that is no text', { question: 91n }, /doc_to_text gives a int \(91\)/],
    ['an index without choices', { answer: 1n }, /doc_to_target gives a int/],
    ['an index beyond the choices', { answer: 2n, choices: ['x', 'y'] }, /no choice 2 among 2/],
    ['an empty list of answers', { answer: [] }, /no choice 0 among 0/],
    ['a tuple', { answer: new Tuple(['x']) }, /gives a tuple/],
  ])('%s is refused', (_, given, message) => {
    expect(() => written(given)).toThrow(message)
  })
})

describe('chat form', () => {
  const messages = [
    { role: 'system' as const, content: 'S\n\n', delimiter: '' },
    ...turnMessages({ ...turn, question: 'Q1', answer: 'A1' }),
    ...turnMessages({ ...turn, question: 'Q2', prefix: 'P' }),
  ]

  test('as turns has no delimiters', () => {
    expect(toMultiTurn(messages).map(({ role, content }) => `${role}:${content}`)).toEqual([
      'system:S\n\n',
      'user:Q1',
      'assistant:A1',
      'user:Q2',
      'assistant:P',
    ])
  })

  test('as one message keeps them, but for the last, and the started answer apart', () => {
    expect(toSingleTurn(messages)).toEqual([
      { role: 'system', content: 'S\n\n' },
      { role: 'user', content: 'Q1 A1\n\nQ2' },
      { role: 'assistant', content: 'P' },
    ])
    expect(toSingleTurn(messages.slice(1, 3).concat(turnMessages(turn)))).toEqual([
      { role: 'user', content: 'Q1 A1\n\nQ' },
    ])
  })
})

test.each([
  ['', 'b', 'b'],
  ['a', '', 'a'],
  ['a', 'b', 'a-b'],
  ['a ', 'b', 'a b'],
  ['a', '\u3000b', 'a\u3000b'],
])('%j and %j are joined as %j', (prefix, suffix, joined) => {
  expect(maybeDelimit(prefix, suffix, '-')).toBe(joined)
})
