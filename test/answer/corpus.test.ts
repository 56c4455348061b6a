import { describe, expect, it } from 'vitest'
import { type AnswerFormat, answersEqual, extractAnswer } from '../../src/answer/index.ts'
import { corpus } from './corpus/index.ts'
import { none, refused } from './corpus/row.ts'

function read(format: AnswerFormat, text: string, choices: number): string {
  const extraction = extractAnswer(format, text, { choices })
  switch (extraction.kind) {
    case 'answer':
      return extraction.value
    case 'unparsed':
      return none
    case 'refused':
      return refused
  }
}

/** The expected text where what was read is equal to it as short texts are compared. */
function asShortText(read: string, expected: string): string {
  return answersEqual('text', read, expected) ? expected : read
}

describe.each(Object.entries(corpus))('%s', (_, { choices, rows }) => {
  it.each(rows.map((row) => [row[0], row] as const))('%j', (written, row) => {
    const [, letter, number, line, text = line] = row
    expect({
      letter: read('letter', written, choices),
      number: read('number', written, choices),
      line: read('exact-line', written, choices),
      text: asShortText(read('text', written, choices), text),
    }).toEqual({ letter, number, line, text })
  })
})

it('the corpus has several hundred rows, each text but once', () => {
  const texts = Object.values(corpus).flatMap(({ choices, rows }) =>
    rows.map(([written]) => `${choices} ${written}`),
  )
  expect(texts.length).toBeGreaterThan(500)
  expect(texts.filter((text, at) => texts.indexOf(text) !== at)).toEqual([])
})
