import { isPictureItem, type PictureItem, type Suite, suiteOfRun } from '../../suite/index.ts'
import { planRun, type Step, taskShares } from '../../verdict/index.ts'
import type { KnownRuns } from '../fresh-book.ts'

/** What a picture is asked for with, as far as it tells the item. */
export interface AskedPicture {
  readonly prompt: string
  readonly seed: number | undefined
  /** A picture to change, as it was sent. */
  readonly given?: Buffer | undefined
}

/** Finds the items of runs that pictures are asked for. */
export interface PictureBook {
  find(asked: AskedPicture): Promise<PictureItem | undefined>
}

/** Items of a run that are looked at beyond the last that was asked: more than are ever in flight. */
const ahead = 400

/** A book of the items of runs, found along the order in which a run asks them. */
export function pictureBook(suite: Suite, runs: KnownRuns): PictureBook {
  const readers = new Map<string, RunReader>()
  return {
    async find(asked) {
      for (const { seed } of await runs()) {
        if (!readers.has(seed)) readers.set(seed, new RunReader(suite, seed))
      }
      for (const reader of readers.values()) {
        const item = reader.find(asked)
        if (item !== undefined) return item
      }
      return undefined
    },
  }
}

class RunReader {
  readonly #suite: Suite
  readonly #steps: Iterator<Step>
  readonly #items = new Map<string, PictureItem>()

  constructor(suite: Suite, seed: string) {
    this.#suite = suiteOfRun(suite, seed)
    this.#steps = planRun(taskShares(suite), seed, undefined).steps()
  }

  find(asked: AskedPicture): PictureItem | undefined {
    const key = keyOf(asked)
    for (let left = ahead; left > 0 && !this.#items.has(key); left--) {
      const { done, value: step } = this.#steps.next()
      if (done === true) break
      const item = this.#suite.tasks[step.task]?.task.item(step.item)
      if (item === undefined || !isPictureItem(item)) continue
      const { prompt, seed } = item.placed
      this.#items.set(keyOf({ prompt, seed }), item)
      // For nodes that are told no seed.
      this.#items.set(keyOf({ prompt, seed: undefined }), item)
    }
    return this.#items.get(key)
  }
}

function keyOf({ prompt, seed }: AskedPicture): string {
  return `${seed ?? ''} ${prompt}`
}
