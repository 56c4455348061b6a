import { isGeneratedTask, type Suite } from '../suite/index.ts'
import { type BothTask, bothOf } from './both-tasks.ts'
import type { ComparedRun } from './compared-run.ts'

/** The family of generated items that a place of a suite is of, whatever the seed; undefined for a fixed item. */
export type FamilyOf = (place: {
  readonly task: number
  readonly item: number
}) => string | undefined

/** Families of a suite's places. */
export function familiesOf({ tasks }: Suite): FamilyOf {
  return ({ task: at, item }) => {
    const task = tasks[at]?.task
    return task && isGeneratedTask(task) ? task.cells[task.cellOf(item)]?.family : undefined
  }
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
      const task = places.get(familyOf(sample) ?? '')
      return task === undefined ? [] : [{ ...sample, task }]
    }),
  })
  return bothOf(byFamily(first), byFamily(second))
}
