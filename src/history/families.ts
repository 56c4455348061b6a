import { isGeneratedTask, type Suite } from '../suite/index.ts'

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
