import type { Item, PictureRequest, Task } from '../../item/index.ts'
import { Chance } from '../families/index.ts'
import { poolSeed, publicRunSeed } from '../generated/pool-seed.ts'
import { type GeneratedPicture, type PictureFamily, side } from './family.ts'
import { describeWanted } from './wanted.ts'

/** A picture to ask for, with where it came from. */
export interface PlacedPicture extends GeneratedPicture {
  /** `<family>/<index>`; unique under one seed. */
  readonly id: string
  /** Of the sampling. */
  readonly seed: number
}

/** A picture that a generator asks for in one run. */
export interface PictureItem extends Item {
  readonly family: 'picture'
  readonly placed: PlacedPicture
  readonly requests: readonly [PictureRequest]
}

/** A task whose pictures are made up fresh from the seed of a run. */
export interface PictureTask extends Task {
  readonly family: 'picture'
  item(index: number): PictureItem
  /** The same task with the items of a run. @param runSeed the seed of the run */
  ofRun(runSeed: string): PictureTask
}

/** Pictures there are under one seed: no run comes near it. */
const size = 120_000

export function pictureTask(family: PictureFamily, runSeed = publicRunSeed): PictureTask {
  const seed = poolSeed(runSeed)
  return {
    family: 'picture',
    name: family.name,
    size,
    generates: true,
    deviations: [],
    ofRun: (other) => pictureTask(family, other),
    item(index) {
      if (!Number.isInteger(index) || index < 0 || index >= size) {
        throw new RangeError(`task '${family.name}' has ${size} items, not item ${index}`)
      }
      const id = `${family.name}/${index}`
      const chance = new Chance(seed, id)
      const picture = family.generate(chance)
      const placed = { id, ...picture, seed: chance.integer(1, 2 ** 31 - 1) }
      const { prompt, looks, given } = placed
      return {
        family: 'picture',
        index,
        placed,
        requests: [
          {
            kind: 'picture',
            prompt,
            width: side,
            height: side,
            seed: placed.seed,
            looks,
            ...(given && { given }),
          },
        ],
        accepted: [describeWanted(placed.wanted)],
        letters: undefined,
      }
    },
  }
}

export function isPictureTask(task: Task): task is PictureTask {
  return task.family === 'picture'
}

export function isPictureItem(item: Item): item is PictureItem {
  return item.family === 'picture'
}
