import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import { beforeAll, expect, test } from 'vitest'
import { judgeFindings } from '../../src/judge/findings.ts'
import { writeFindings } from '../../src/scorer/index.ts'
import type { Wanted } from '../../src/suite/index.ts'
import { describeReference, reference } from '../support/reference.ts'
import { wantedIn } from './geneval-prompts.ts'

interface Prompt {
  readonly tag: string
  readonly prompt: string
  readonly include: readonly {
    readonly class: string
    readonly count: number
    readonly color?: string
    readonly position?: readonly [relation: string, of: number]
  }[]
}

type Row = Readonly<Record<string, string>>
type Objects = Extract<Wanted, { kind: 'objects' }>

/** Published scores of GenEval's categories (arXiv 2310.11513, table 2), and what our rules make of people's words. */
const published = {
  sdv2: { counting: [0.44, '0.54'], colors: [0.85, '0.88'], position: [0.07, '0.15'] },
  'if-xl': { counting: [0.66, '0.76'], colors: [0.81, '0.86'], position: [0.13, '0.30'] },
} as const
const sizes = { counting: 80, colors: 94, position: 100 } as const

/** Six comparisons together err at most once in twenty: each may lie this many standard errors off. */
const mostErrors = 2.64

test('what is no prompt of GenEval is none', () => {
  expect(wantedIn('a painting of two clocks')).toBeUndefined()
  expect(wantedIn('a photo of a dog right of a teddy bear')).toEqual({
    kind: 'objects',
    objects: [
      { name: 'dog', count: 1 },
      { name: 'teddy bear', count: 1 },
    ],
    relation: 'right of',
  })
})

describeReference('data/images', 'GenEval', () => {
  const read = (name: string) => readFileSync(join(reference('data/images/geneval'), name))
  let prompts: readonly Prompt[] = []
  // Tests that are not run are collected nevertheless.
  beforeAll(() => {
    const lines = read('evaluation_metadata.jsonl').toString('utf8').trim().split('\n')
    prompts = lines.map((line) => JSON.parse(line))
  })

  test('each of the 553 prompts asks for what our items ask for', () => {
    expect(prompts).toHaveLength(553)
    for (const { prompt, include } of prompts) {
      const wanted = wantedIn(prompt)
      const [one, other] = include
      // What stands to another is named first in the prompt, and last in the list.
      const listed = other?.position === undefined ? include : [other, one]
      expect(wanted?.objects, prompt).toEqual(
        listed.map((object) => ({
          name: object?.class,
          count: object?.count,
          ...(object?.color && { colour: object.color }),
        })),
      )
      expect(wanted?.relation, prompt).toBe(other?.position?.[0])
    }
  })

  test.each(['sdv2', 'if-xl'] as const)(
    'what people saw in pictures of %s leads by our rule to the published scores',
    (model) => {
      const rows: readonly Row[] = parse(gunzipSync(read(`annotations_${model}.csv.gz`)), {
        columns: true,
        relax_column_count: true,
      })
      const seen = Map.groupBy(
        rows.filter((row) => /^\d+$/u.test(row['Input.prompt_id'] ?? '')),
        (row) => row['Input.index'],
      )
      const byPrompt = new Map<Prompt, boolean[]>()
      for (const people of seen.values()) {
        const prompt = prompts[Number(people[0]?.['Input.prompt_id'])]
        const wanted = prompt && wantedIn(prompt.prompt)
        if (prompt === undefined || wanted === undefined) continue
        const right = people.filter((row) => isRight(wanted, prompt, row)).length
        const all = byPrompt.get(prompt) ?? []
        byPrompt.set(prompt, [...all, 2 * right > people.length])
      }
      for (const [tag, [score, people]] of Object.entries(published[model])) {
        const shares = [...byPrompt]
          .filter(([prompt]) => prompt.tag === tag)
          .map(([, right]) => right.filter(Boolean).length / right.length)
        expect(shares.length).toBeGreaterThan(15)
        const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length
        expect(mean.toFixed(2), tag).toBe(people)
        const all = sizes[tag as keyof typeof sizes]
        expect(Math.abs(standardised(shares, score, all)), tag).toBeLessThan(mostErrors)
      }
    },
  )
})

/** By how many standard errors the mean of some prompts lies off a score of all prompts. */
function standardised(shares: readonly number[], score: number, all: number): number {
  const n = shares.length
  const mean = shares.reduce((sum, share) => sum + share, 0) / n
  const variance = shares.reduce((sum, share) => sum + (share - mean) ** 2, 0) / (n - 1)
  return (mean - score) / Math.sqrt(variance / n + variance / all)
}

/** Judges what a person saw as if a scorer had found it. */
function isRight(wanted: Objects, { include }: Prompt, row: Row): boolean {
  const objects = include.flatMap((object, at) => {
    const count = Math.round(Number(row[`Answer.task-count-${at}`] ?? 0)) || 0
    const listed = (row[`Answer.task-color-${at}`] ?? '').split('|')
    // A person lists every colour of an object; a scorer names that of most of it.
    const asked = object.color !== undefined && listed.includes(object.color)
    const colour = asked ? (object.color ?? null) : (listed[0] ?? null)
    const [x, y] = at === 0 ? [200, 200] : placeOf(row)
    return Array.from({ length: count }, () => ({
      ...{ name: object.class, score: 1, colour },
      box: [x, y, 50, 50] as [number, number, number, number],
    }))
  })
  const text = writeFindings({ kind: 'read', flat: false, objects })
  return judgeFindings(wanted, text).outcome === 'correct'
}

/** Where the second object stands to the first, as a place. */
function placeOf(row: Row): readonly [x: number, y: number] {
  const across = { left: 0, right: 400 }[row['Answer.task-position-x'] ?? ''] ?? 200
  const down = { above: 0, below: 400 }[row['Answer.task-position-y'] ?? ''] ?? 200
  return [across, down]
}
