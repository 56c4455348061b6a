import { createHash } from 'node:crypto'
import { countTokens } from 'gpt-tokenizer/encoding/o200k_base'
import { describe, expect, it } from 'vitest'
import {
  Chance,
  families,
  familiesOf,
  familyNamed,
  familyPrompt,
  fittingPrompt,
  generateItem,
  itemDigest,
  rightAnswer,
  streamExamples,
  streamItem,
} from '../../../src/suite/families/index.ts'

const tasks = ['quantities', 'logic', 'reading', 'knowledge', 'instructions', 'procedure'] as const

describe('the stream of a task', () => {
  it.each(tasks)('brings each family of %s equally often, and each of its levels', (task) => {
    const names = familiesOf(task)
    const counts = new Map<string, number>()
    for (let position = 0; position < 12 * names.length; position += 1) {
      const { family, level } = streamItem({ seed: 'balance', task, position })
      counts.set(`${family} ${level}`, (counts.get(`${family} ${level}`) ?? 0) + 1)
    }
    for (const { name, levels } of names)
      for (let level = 1; level <= levels; level += 1)
        expect(counts.get(`${name} ${level}`)).toBe(12 / levels)
  })

  it('has the same item at a position whatever was asked before', () => {
    const place = { seed: 'again', task: 'logic', position: 41 } as const
    const first = streamItem(place)
    streamItem({ ...place, position: 7 })
    expect(streamItem(place)).toEqual(first)
    expect(streamItem({ ...place, seed: 'other' })).not.toEqual(first)
  })

  it('gives examples of the same family and kind of answer that are not among the items asked', () => {
    for (const task of tasks) {
      const asked = new Set(
        Array.from({ length: 300 }, (_, position) => streamItem({ seed: 's', task, position })).map(
          ({ question }) => question,
        ),
      )
      for (let position = 0; position < 60; position += 1) {
        const item = streamItem({ seed: 's', task, position })
        const examples = streamExamples({ seed: 's', task, position }, 3)
        expect(examples).toHaveLength(3)
        for (const example of examples) {
          expect(example.family).toBe(item.family)
          expect(example.expected.kind).toBe(item.expected.kind)
          expect(example.question).not.toBe(item.question)
        }
        expect(examples.filter(({ question }) => asked.has(question)).length).toBeLessThan(2)
      }
    }
  })

  it('generates, byte for byte, what it generated when this was written', () => {
    const hash = createHash('sha256')
    for (const task of tasks)
      for (let position = 0; position < 500; position += 1)
        hash.update(itemDigest(streamItem({ seed: 'golden', task, position })))
    expect(hash.digest('hex')).toBe(
      '52f99bbeb33b2e980c973e80dd2e6d0ef9ba3b1d272a56ba658031ab64c43930',
    )
  })
})

describe('a generated item', () => {
  it('is refused for a family or level that does not exist', () => {
    expect(() => familyNamed('chess')).toThrow('there is no family "chess"')
    const place = { seed: 's', family: 'trace', index: 0 }
    expect(() => generateItem({ ...place, level: 9 })).toThrow('levels 1 to 4, not 9')
  })

  it('belongs to a family with a name of its own', () => {
    expect(new Set(families.map(({ name }) => name)).size).toBe(families.length)
  })
})

describe('a prompt', () => {
  it('shows lettered choices, and the letter as the answer of an example', () => {
    const item = generateItem({ seed: 's', family: 'weekday', level: 1, index: 0 })
    const example = generateItem({ seed: 's', family: 'weekday', level: 1, index: 1 })
    const { text, chat } = familyPrompt(item, [example])
    expect(text).toMatch(/^Answer with the letter only\.\n\n/)
    expect(text).toContain(`Answer: ${rightAnswer(example)}\n\n`)
    expect(text).toMatch(/\nA\. \w+day\nB\. \w+day\nC\. \w+day\nD\. \w+day\nAnswer:$/)
    expect(chat.map(({ role }) => role)).toEqual(['user', 'assistant', 'user'])
    expect(chat[1]?.content).toBe(rightAnswer(example))
  })

  it('leaves out examples that do not fit', () => {
    const place = { seed: 's', task: 'logic', position: 3 } as const
    const item = streamItem(place)
    const examples = streamExamples(place, 3)
    const alone = countTokens(familyPrompt(item, []).text)
    expect(fittingPrompt(item, examples, alone, countTokens).shots).toBe(0)
    expect(fittingPrompt(item, examples, 10_000, countTokens).shots).toBe(3)
  })
})

describe('chance', () => {
  it('draws each of a few numbers about equally often', () => {
    const chance = new Chance('fair')
    const counts = [0, 0, 0, 0, 0]
    for (let draw = 0; draw < 10_000; draw += 1) {
      const at = chance.integer(0, 4)
      counts[at] = (counts[at] ?? 0) + 1
    }
    // Five standard deviations of a share of a fifth.
    for (const count of counts) expect(Math.abs(count - 2000)).toBeLessThan(200)
  })
})
