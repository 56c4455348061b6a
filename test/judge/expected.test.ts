import { describe, expect, it } from 'vitest'
import { compileJudge } from '../../src/judge/index.ts'
import { type GeneratedItem, generatedItem, loadSuite } from '../../src/suite/index.ts'

const suite = await loadSuite('suites/iq-text')
const judges = suite.tasks.map(compileJudge)

/** The first item of a kind of answer, and its judge. */
function itemOf(kind: string): { item: GeneratedItem; judge: (typeof judges)[number] } {
  for (const [task, judge] of judges.entries()) {
    for (let index = 0; index < 60; index++) {
      const item = generatedItem(suite, { task, item: index })
      if (item?.placed.expected.kind === kind) return { item, judge }
    }
  }
  throw new Error(`no item of the kind ${kind}`)
}

const kinds = ['letter', 'number', 'text', 'exact-line', 'checks']

describe('an answer to a generated item', () => {
  it.each(kinds)('is right when it is the one expected: %s', (kind) => {
    const { item, judge } = itemOf(kind)
    const [right = ''] = item.accepted
    for (const text of [right, ` ${right}\n`, `<think>It could be X.</think>\n\n${right}`]) {
      const judged = judge(item, { responses: [text], finish: 'stop' })
      expect(judged, text).toMatchObject({ outcome: 'correct', score: 1, reason: null })
    }
  })

  it.each(kinds)('is wrong, unread, refused or cut off otherwise: %s', (kind) => {
    const { item, judge } = itemOf(kind)
    const outcomeOf = (text: string, finish = 'stop') =>
      judge(item, { responses: [text], finish }).outcome
    expect(outcomeOf('')).toBe('unparsed')
    expect(outcomeOf('<think>Let me see')).toBe('unparsed')
    expect(outcomeOf("I'm sorry, but I can't help with that.")).toBe('refused')
    expect(outcomeOf('', 'length')).toBe('truncated')
    expect(outcomeOf('', 'filtered')).toBe('refused')
    expect(['incorrect', 'unparsed']).toContain(outcomeOf('none of these 000'))
  })

  it('may repeat the word that it follows', () => {
    const { item, judge } = itemOf('checks')
    const [right = ''] = item.accepted
    for (const text of [`Answer: ${right}`, `**Answer:** ${right}`]) {
      expect(judge(item, { responses: [text], finish: 'stop' }).outcome).toBe('correct')
    }
  })

  it('is kept short where it is long', () => {
    const { item, judge } = itemOf('checks')
    const { extracted } = judge(item, { responses: ['word '.repeat(200)], finish: 'stop' })
    expect(extracted).toHaveLength(240)
  })
})

it('a task of generated items takes no way of reading from the suite', async () => {
  const [share] = suite.tasks
  if (share === undefined) throw new Error('the suite has tasks')
  expect(() => compileJudge({ ...share, answer: 'letter' })).toThrow(/say how they are judged/u)
})
