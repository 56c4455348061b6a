import { generatorsDigest } from './families/index.ts'
import {
  type GeneratedItem,
  generatedItem,
  type SuitePlace,
  type TaskHolder,
} from './generated/index.ts'
import { isPictureTask, type PictureItem, pictureGeneratorsDigest } from './pictures/index.ts'

/** An item that was made for a run. */
export type FreshItem = GeneratedItem | PictureItem

/** The item at a place, with what was made for it; undefined where it is no item made for a run. */
export function freshItem(suite: TaskHolder, place: SuitePlace): FreshItem | undefined {
  const task = suite.tasks[place.task]?.task
  if (task === undefined || !isPictureTask(task)) return generatedItem(suite, place)
  return place.item < task.size ? task.item(place.item) : undefined
}

/** What the generators of a suite make. */
export function generatorsOf({ tasks }: TaskHolder): string {
  return tasks.some(({ task }) => isPictureTask(task)) ? pictureGeneratorsDigest : generatorsDigest
}
