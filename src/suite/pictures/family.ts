import type { Given } from '../../drawing/index.ts'
import type { Look } from '../../item/index.ts'
import type { Chance } from '../families/index.ts'
import type { Wanted } from './wanted.ts'

/** A picture to ask for, with what makes it right. */
export interface GeneratedPicture {
  readonly prompt: string
  readonly wanted: Wanted
  readonly looks: readonly Look[]
  readonly given?: Given
}

/** A source of pictures to ask for: the same chance gives the same one on every machine. */
export interface PictureFamily {
  /** Lower case with dashes; unique. */
  readonly name: string
  /** What it measures, in one sentence. */
  readonly measures: string
  generate(chance: Chance): GeneratedPicture
}

/** Pixels of a side of the pictures that are asked for: the chains are of 512x512. */
export const side = 512
