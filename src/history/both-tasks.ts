import type { DiscordantPairs } from '../inference/index.ts'
import type { ComparedRun } from './compared-run.ts'

/** Scores of one item, first and second. */
export type Pair = readonly [number, number]

/** What both runs were asked of one task. */
export interface BothTask {
  readonly name: string
  readonly weight: number
  /** Scores on the items that both were asked. */
  readonly pairs: readonly Pair[]
  /** Scores on all items. */
  readonly first: readonly number[]
  readonly second: readonly number[]
}

/** What both runs were asked, task by task. */
export function bothOf(first: ComparedRun, second: ComparedRun): BothTask[] {
  const key = (task: number, item: number) => `${task}/${item}`
  // The same place holds other items under another seed.
  const isSame = first.itemSeed === second.itemSeed
  const others = isSame ? second.samples : []
  const scores = new Map(others.map(({ task, item, score }) => [key(task, item), score]))
  const scoresOf = ({ samples }: ComparedRun, place: number) =>
    samples.filter(({ task }) => task === place).map(({ score }) => score)
  return first.tasks.map(({ name, weight }, place) => ({
    name,
    weight,
    first: scoresOf(first, place),
    second: scoresOf(second, place),
    pairs: first.samples.flatMap(({ task, item, score }): Pair[] => {
      const other = task === place ? scores.get(key(task, item)) : undefined
      return other === undefined ? [] : [[score, other]]
    }),
  }))
}

/**
 * What both runs were asked, family by family: two runs with items of their own share no item, and yet every
 * family is asked of both. Empty where neither side tells the families.
 */
export function bothByFamily(first: ComparedRun, second: ComparedRun): readonly BothTask[] {
  const familyOf = first.familyOf ?? second.familyOf
  if (familyOf === undefined) return []
  const names = new Set(
    [first, second].flatMap(({ samples }) => samples.flatMap((sample) => familyOf(sample) ?? [])),
  )
  const places = new Map([...names].toSorted().map((name, at) => [name, at]))
  const tasks = [...places.keys()].map((name) => ({ name, weight: 1 }))
  const byFamily = (run: ComparedRun): ComparedRun => ({
    ...run,
    tasks,
    samples: run.samples.flatMap((sample) => {
      const family = familyOf(sample)
      const task = family === undefined ? undefined : places.get(family)
      return task === undefined ? [] : [{ ...sample, task }]
    }),
  })
  return bothOf(byFamily(first), byFamily(second))
}

/** Whether a task that both were asked has pairs. */
export function isShared({ first, second, pairs }: BothTask): boolean {
  return pairs.length > 0 || first.length === 0 || second.length === 0
}

/** Items on which one of the two scored more. */
export function discordantOf(pairs: readonly Pair[]): DiscordantPairs {
  return {
    onlyFirst: pairs.filter(([first, second]) => first > second).length,
    onlySecond: pairs.filter(([first, second]) => second > first).length,
  }
}
