import { describe, expect, test } from 'vitest'
import * as suite from './starter/documents.ts'
import { evaluate, text } from './starter/expression.ts'
import { operations } from './starter/operations.ts'
import { extract, golds, longestPrompt, question, tokens } from './starter/prompt.ts'

const { arithmetic, knowledge, reading, format, logic } = suite
const tasks = [arithmetic, knowledge, reading, format, logic]
const recompute = (check: string): string => text(evaluate(check, operations))

test('the suite lists every task file once, with the form of its answers', () => {
  expect(JSON.parse(suite.read('suite.json'))).toEqual({
    $schema: '../../schemas/suite.schema.json',
    name: 'starter',
    version: '1.2.0',
    description: expect.any(String),
    answerFormat: 3,
    tasks: [
      { task: 'arithmetic.yaml', weight: 1, answer: 'number', unique: 'id' },
      { task: 'knowledge.yaml', weight: 1, answer: 'letter', unique: 'id' },
      { task: 'reading.yaml', weight: 1, answer: 'text', unique: 'id' },
      { task: 'format.yaml', weight: 1, answer: 'exact-line', unique: 'id' },
      { task: 'logic.yaml', weight: 1, answer: 'letter', unique: 'id' },
    ],
  })
})

test('identifiers are unique over the whole suite', () => {
  const ids = tasks.flatMap((task) => [...task.test, ...task.fewshot].map((doc) => doc.id))
  expect(new Set(ids).size).toBe(ids.length)
})

describe.each(tasks)('$name', ({ name, file, test: docs, fewshot }) => {
  const questions = docs.map((doc) => question(file, doc))

  test('has enough items, and six to eight few-shot examples', () => {
    expect(docs.length).toBeGreaterThanOrEqual(
      name === 'arithmetic' || name === 'knowledge' ? 120 : 100,
    )
    expect(fewshot.length).toBeGreaterThanOrEqual(6)
    expect(fewshot.length).toBeLessThanOrEqual(8)
  })

  test('asks every question once, and shows no item as an example', () => {
    const all = [...questions, ...fewshot.map((doc) => question(file, doc))]
    const asked = all.map((prompt) => prompt.toLowerCase().replace(/\W+/g, ' '))
    expect(new Set(asked).size).toBe(all.length)
  })

  test('numbers its items without gaps', () => {
    const numbers = docs.map((doc) => Number(/^[a-z]+-(\d{3})$/.exec(doc.id)?.[1]))
    expect(numbers).toEqual(docs.map((_, i) => i + 1))
  })

  test('is written in plain ASCII, without stray spaces', () => {
    for (const doc of [...docs, ...fewshot]) {
      const fields = Object.values(doc).flat().map(String)
      for (const field of fields) expect(field, doc.id).toMatch(/^$|^[!-~]+( [!-~]+)*$/)
    }
  })

  test('names the task and opens a question in a way its stop string recognises', () => {
    expect(file.task).toBe(`starter_${name}`)
    for (const prompt of questions) {
      expect(file.generation_kwargs.until.some((stop) => `\n\n${prompt}`.startsWith(stop))).toBe(
        true,
      )
      expect(prompt).toMatch(/[^\s]\nAnswer:$/)
      expect(prompt).not.toContain('undefined')
    }
  })

  test('needs at most 200 tokens per prompt, even with the longest examples', () => {
    for (const doc of docs) {
      expect(tokens(longestPrompt(file, fewshot, doc)), doc.id).toBeLessThanOrEqual(200)
    }
  })

  test('extracts the answer from a bare, a decorated and a reasoned reply', () => {
    for (const doc of docs) {
      for (const gold of golds(file, doc)) {
        const replies = [
          ` ${gold}`,
          `${gold}\n`,
          `Answer: ${gold}`,
          `**${gold}**`,
          `First 3, then 12.\n\nSo B cannot be it.\n\n**Answer:** ${gold}`,
        ]
        for (const reply of replies) expect(extract(file, reply), doc.id).toBe(gold)
      }
    }
  })
})

describe('keys are recomputed from the machine-readable checks', () => {
  test('arithmetic', () => {
    for (const doc of [...arithmetic.test, ...arithmetic.fewshot]) {
      expect(doc.answer, doc.id).toMatch(/^(0|[1-9]\d*)(\.\d{1,2})?$/)
      expect(doc.answer, doc.id).toBe(recompute(doc.check))
    }
  })

  test('format', () => {
    for (const doc of [...format.test, ...format.fewshot]) {
      expect(doc.answer, doc.id).toBe(recompute(doc.check))
    }
  })

  test('logic: the check names the text or the number of exactly the right choice', () => {
    for (const doc of [...logic.test, ...logic.fewshot]) {
      const key = 'ABCD'.indexOf(doc.answer)
      const found = recompute(doc.check)
      const right = doc.check.startsWith('entailed(') ? String(key + 1) : doc.choices[key]
      expect(found, doc.id).toBe(right)
    }
  })

  test('reading: answers stand in the passage or follow from its facts', () => {
    for (const doc of [...reading.test, ...reading.fewshot]) {
      const passage = doc.passage.toLowerCase()
      if (doc.check === '') {
        const found = doc.answers.some((answer) => passage.includes(answer.toLowerCase()))
        expect(found, doc.id).toBe(true)
      } else {
        expect(doc.answers[0], doc.id).toBe(recompute(doc.check))
      }
    }
  })
})

describe.each([knowledge, logic])('choices of $name', ({ test: docs }) => {
  const rightLength = (doc: (typeof docs)[number]) =>
    doc.choices['ABCD'.indexOf(doc.answer)]?.length ?? 0
  const wrongLengths = (doc: (typeof docs)[number]) =>
    doc.choices.filter((_, i) => i !== 'ABCD'.indexOf(doc.answer)).map((choice) => choice.length)

  test.each(['A', 'B', 'C', 'D'])('%s is right in 23 to 27 percent of the items', (letter) => {
    const share = docs.filter((doc) => doc.answer === letter).length / docs.length
    expect(Math.abs(share - 0.25)).toBeLessThanOrEqual(0.02)
  })

  test('the right one is not given away by its length', () => {
    const longest = docs.filter((doc) => rightLength(doc) > Math.max(...wrongLengths(doc)))
    const shortest = docs.filter((doc) => rightLength(doc) < Math.min(...wrongLengths(doc)))
    expect(longest.length / docs.length).toBeLessThan(0.3)
    expect(shortest.length / docs.length).toBeLessThan(0.3)

    const right = docs.reduce((sum, doc) => sum + rightLength(doc), 0)
    const wrong = docs.flatMap(wrongLengths).reduce((sum, length) => sum + length, 0) / 3
    expect(Math.abs(right / wrong - 1)).toBeLessThan(0.1)
  })

  test('none stands for all or none of the others, or looks like a letter', () => {
    for (const choice of docs.flatMap((doc) => doc.choices)) {
      expect(choice).not.toMatch(/of (the above|these)|^[A-D]$/i)
    }
  })
})

test('knowledge covers every subject and runs from easy to hard', () => {
  const share = (field: 'subject' | 'level') =>
    Object.values(Object.groupBy(knowledge.test, (doc) => doc[field])).map(
      (docs) => docs?.length ?? 0,
    )
  expect(Math.min(...share('subject'))).toBeGreaterThanOrEqual(15)
  expect(share('level')).toHaveLength(4)
  expect(Math.min(...share('level'))).toBeGreaterThanOrEqual(20)
})

test('reading has at least 90 passages of 35 to 60 words', () => {
  const passages = new Set(reading.test.map((doc) => doc.passage))
  expect(passages.size).toBeGreaterThanOrEqual(90)
  for (const passage of passages) {
    const words = passage.split(' ').length
    expect(words, passage).toBeGreaterThanOrEqual(35)
    expect(words, passage).toBeLessThanOrEqual(60)
  }
})
