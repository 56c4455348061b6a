import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { canaries } from '../../../src/suite/families/canaries.ts'
import { placeCanary } from '../../../src/suite/families/canary.ts'
import { Chance } from '../../../src/suite/families/chance.ts'

const data = resolve(import.meta.dirname, '../../../../shared/data')

describe('canaries', () => {
  it('are about two dozen, each of another item, with four different choices', () => {
    expect(canaries.length).toBeGreaterThanOrEqual(24)
    expect(new Set(canaries.map(({ source }) => source)).size).toBe(canaries.length)
    for (const { right, published, others } of canaries)
      expect(new Set([right, published, ...others]).size).toBe(4)
  })

  it('are placed in drawn order, the right and the published choice known', () => {
    for (const [at, canary] of canaries.entries()) {
      const placed = placeCanary(new Chance('canary', `${at}`), canary)
      expect(placed.choices[placed.right]).toBe(canary.right)
      expect(placed.choices[placed.published]).toBe(canary.published)
      expect(placeCanary(new Chance('canary', `${at}`), canary)).toEqual(placed)
    }
  })

  it.skipIf(!existsSync(data))('name items whose published key is what they say', () => {
    const rows = parse(readFileSync(resolve(data, 'mmlu/test/virology_test.csv'))) as string[][]
    const problems = readFileSync(resolve(data, 'gsm8k/test.jsonl'), 'utf8').trim().split('\n')
    for (const { source, published, question } of canaries) {
      const row = Number(/row (\d+)$/.exec(source)?.[1])
      if (source.startsWith('GSM8K')) {
        const { answer } = JSON.parse(problems[row] ?? '') as { answer: string }
        expect(answer.split('#### ')[1], source).toBe(published)
        continue
      }
      const [asked = '', ...rest] = rows[row] ?? []
      const key = rest['ABCD'.indexOf(rest[4] ?? '')] ?? ''
      expect(sharedStems(`${key} ${asked}`, `${published} ${question}`), source).toBeGreaterThan(0)
      // In our own words: no long run of words is taken over.
      expect(asked.toLowerCase()).not.toContain(question.toLowerCase().slice(0, 40))
    }
  })
})

function sharedStems(one: string, other: string): number {
  const stems = (text: string) =>
    new Set((text.toLowerCase().match(/[a-z]{4,}/g) ?? []).map((word) => word.slice(0, 5)))
  return [...stems(one)].filter((stem) => stems(other).has(stem)).length
}
