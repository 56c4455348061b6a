/**
 * Pictures to ask for, made up fresh from the seed of a run.
 *
 *   registry ─► objects, lettering, given (families) ─► task ─► ofRun(seed) ─► items of that run
 *                                  wanted: what makes a picture right
 */

export { pictureFamilies, pictureFamily } from './registry.ts'
export {
  isPictureItem,
  isPictureTask,
  type PictureItem,
  type PictureTask,
  pictureTask,
} from './task.ts'
export { pictureGeneratorsDigest } from './version.ts'
export type { Wanted, WantedObject } from './wanted.ts'
