import { describe, expect, it } from 'vitest'
import { Chance } from '../../../../src/suite/families/chance.ts'
import { meetsAll } from '../../../../src/suite/families/checks/index.ts'
import type { GeneratedItem } from '../../../../src/suite/families/family.ts'
import { instructions } from '../../../../src/suite/families/instructions/index.ts'
import { perLevel } from '../../../support/families/per-level.ts'
import { tried } from '../../../support/tried.ts'
import { doesAsAsked } from '../judge-by-text.ts'
import { formattedByText, recordByText } from '../solve-instructions.ts'

/** Ways to spoil an answer a little. */
const spoilers: readonly ((answer: string) => string)[] = [
  (answer) => answer.toUpperCase(),
  (answer) => answer.toLowerCase(),
  (answer) => answer.split(' ').slice(1).join(' '),
  (answer) => answer.split(' ').slice(0, -1).join(' '),
  (answer) => `${answer} and more`,
  (answer) => `Sure, ${answer}`,
  (answer) => answer.split(' ').toReversed().join(' '),
  (answer) => answer.replace(' ', ', '),
  (answer) => answer.replace(/[.!]$/, '?'),
  (answer) => answer.split('\n').toReversed().join('\n'),
  (answer) => answer.split('\n').slice(1).join('\n'),
  (answer) => answer.replace(/^(\S+ )(\S+)/, '$1$2 $2'),
  (answer) => answer.replace(/[a-z]/, 'q'),
  (answer) => `${answer} ${answer}`,
]

describe('answers under rules', () => {
  it.each(instructions.map((family) => ({ name: family.name, family })))(
    'are judged as the text of the question asks, right and spoilt ones: $name',
    ({ family }) => {
      const wrong: unknown[] = []
      let spoilt = 0
      let failed = 0
      for (let level = 1; level <= family.levels; level += 1)
        for (let index = 0; index < perLevel + tried(170); index += 1) {
          const item = family.generate(
            new Chance('solved', `${family.name}/${level}/${index}`),
            level,
          )
          const right = exampleOf(item)
          if (!judged(item, right) || !byText(family.name, item, right)) wrong.push({ item, right })
          for (const spoil of spoilers) {
            const answer = spoil(right)
            if (answer === right || answer.trim() === '') continue
            spoilt += 1
            if (!judged(item, answer)) failed += 1
            if (judged(item, answer) !== byText(family.name, item, answer))
              wrong.push({ item, answer })
          }
        }
      expect(wrong.slice(0, 2)).toEqual([])
      expect(failed / spoilt).toBeGreaterThan(0.5)
    },
  )

  it('are the same for the same chance, and asked in well-formed text', () => {
    for (const family of instructions)
      for (let index = 0; index < tried(300); index += 1) {
        const level = (index % family.levels) + 1
        const item = family.generate(new Chance('read', `${index}`), level)
        expect(family.generate(new Chance('read', `${index}`), level)).toEqual(item)
        expect(item.question).not.toMatch(/undefined|\s{2}|\ba [aeio]|\ban [bcdfgjkp]|\bthe the\b/)
      }
  })
})

function exampleOf({ expected }: GeneratedItem): string {
  if (expected.kind === 'checks') return expected.example
  if (expected.kind === 'exact-line') return expected.line
  throw new Error(`an answer of kind ${expected.kind} is not expected`)
}

function judged({ expected }: GeneratedItem, answer: string): boolean {
  return expected.kind === 'checks'
    ? meetsAll(expected.checks, answer)
    : exampleOf({ expected } as GeneratedItem) === answer
}

function byText(family: string, { question }: GeneratedItem, answer: string): boolean {
  switch (family) {
    case 'json-record':
      return recordByText(question) === compact(answer)
    case 'formatted-value':
      return formattedByText(question) === answer
    default:
      return doesAsAsked(question, answer)
  }
}

function compact(answer: string): string {
  try {
    return JSON.stringify(JSON.parse(answer))
  } catch {
    return 'no JSON'
  }
}
