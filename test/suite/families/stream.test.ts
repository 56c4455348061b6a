import { createHmac } from 'node:crypto'
import { countTokens } from 'gpt-tokenizer/encoding/o200k_base'
import { describe, expect, it } from 'vitest'
import {
  Chance,
  examplesFor,
  families,
  familiesOf,
  familyNamed,
  familyPrompt,
  fittingPrompt,
  generateItem,
  rightAnswer,
  type Stream,
  streamItem,
  streamOf,
} from '../../../src/suite/families/index.ts'

const tasks = ['quantities', 'logic', 'reading', 'knowledge', 'instructions', 'procedure'] as const

const streams = new Map(tasks.map((task) => [task, streamOf(familiesOf(task), undefined)]))
const streamNamed = (task: (typeof tasks)[number]) => streams.get(task) as Stream

describe('the stream of a task', () => {
  it.each(tasks)('brings each family of %s equally often, and each of its levels', (task) => {
    const stream = streamNamed(task)
    const names = familiesOf(task)
    const counts = new Map<string, number>()
    for (let position = 0; position < 12 * names.length; position += 1) {
      const { family, level } = streamItem(stream, 'balance', position)
      counts.set(`${family} ${level}`, (counts.get(`${family} ${level}`) ?? 0) + 1)
    }
    for (const { name, levels } of names)
      for (let level = 1; level <= levels; level += 1)
        expect(counts.get(`${name} ${level}`)).toBe(12 / levels)
    expect(stream.size % (12 * names.length)).toBe(0)
    expect(stream.cells.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12)
  })

  it('leads no two positions to one item, and tells the cell of each', () => {
    const stream = streamNamed('reading')
    const places = Array.from({ length: 5000 }, (_, position) => stream.place(position))
    expect(
      new Set(places.map(({ family, level, index }) => `${family}/${level}/${index}`)).size,
    ).toBe(5000)
    for (const { cell, family, level } of places)
      expect(stream.cells[cell]).toMatchObject({ family, level })
  })

  it('has the same item at a position whatever was asked before, and another under another seed', () => {
    const stream = streamNamed('logic')
    const first = streamItem(stream, 'again', 41)
    streamItem(stream, 'again', 7)
    expect(streamItem(stream, 'again', 41)).toEqual(first)
    expect(streamItem(stream, 'other', 41)).not.toEqual(first)
  })

  it('may ask some levels only, and refuses levels that a family has not', () => {
    const stream = streamOf([familyNamed('trace')], [2, 4])
    expect([0, 1, 2, 3].map((position) => stream.place(position).level)).toEqual([2, 4, 2, 4])
    expect(() => streamOf([familyNamed('trace')], [7])).toThrow('family "trace" has levels 1 to 4')
  })

  it('gives examples of the same family and kind of answer that are not among the items asked', () => {
    for (const task of tasks) {
      const stream = streamNamed(task)
      const asked = new Set(
        Array.from({ length: 300 }, (_, position) => streamItem(stream, 's', position).question),
      )
      for (let position = 0; position < 60; position += 1) {
        const item = streamItem(stream, 's', position)
        const examples = examplesFor(item, stream.place(position).index, 3)
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
    expect(text).toContain(`Answer: ${rightAnswer(example)}\n\nQuestion: `)
    expect(text).toMatch(/\nA\. \w+day\nB\. \w+day\nC\. \w+day\nD\. \w+day\nAnswer:$/)
    expect(chat.map(({ role }) => role)).toEqual(['user', 'assistant', 'user'])
    expect(chat[1]?.content).toBe(rightAnswer(example))
  })

  it('leaves out examples that do not fit', () => {
    const item = streamItem(streamNamed('logic'), 's', 3)
    const examples = examplesFor(item, 0, 3)
    const alone = countTokens(familyPrompt(item, []).text)
    const shots = (most: number) =>
      fittingPrompt(item, examples, ({ text }) => countTokens(text) <= most).shots
    expect(shots(alone)).toBe(0)
    expect(shots(10_000)).toBe(3)
  })
})

describe('chance', () => {
  it('draws each of a few numbers about equally often', () => {
    const chance = new Chance('fair', 'draws')
    const counts = [0, 0, 0, 0, 0]
    for (let draw = 0; draw < 10_000; draw += 1) {
      const at = chance.integer(0, 4)
      counts[at] = (counts[at] ?? 0) + 1
    }
    // Five standard deviations of a share of a fifth.
    for (const count of counts) expect(Math.abs(count - 2000)).toBeLessThan(200)
  })

  it('draws the words of HMAC-SHA-256 over stream and counter, whatever the length of the key', () => {
    for (const seed of ['', 'short', 'k'.repeat(64), 'k'.repeat(65), 'é'.repeat(200)]) {
      const chance = new Chance(seed, 'trace/1/7')
      const drawn = Array.from({ length: 20 }, () => chance.integer(0, 2 ** 32 - 1))
      const blocks = [0, 1, 2].map((at) =>
        createHmac('sha256', seed).update(`trace/1/7 ${at}`).digest(),
      )
      const words = Buffer.concat(blocks)
      expect(drawn).toEqual(Array.from({ length: 20 }, (_, at) => words.readUInt32BE(4 * at)))
    }
  })
})
