import type { PictureFamily } from './family.ts'
import { changing, extending, filling } from './given.ts'
import { lettering } from './lettering.ts'
import { objectFamilies } from './objects.ts'

/** Every family of pictures. */
export const pictureFamilies: readonly PictureFamily[] = [
  ...objectFamilies,
  lettering,
  changing,
  filling,
  extending,
]

/** The family of this name; undefined where there is none. */
export function pictureFamily(name: string): PictureFamily | undefined {
  return pictureFamilies.find((family) => family.name === name)
}
