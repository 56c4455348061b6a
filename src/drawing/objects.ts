import type { Pixels } from '../picture/index.ts'
import { laptop, stopSign, trafficLight } from './angular-objects.ts'
import type { Colour } from './canvas.ts'
import { clock, cup, orange, teddy } from './rounded-objects.ts'

/** Draws an object of a size, in pixels, around a place; in a colour where the kind has any colour. */
type Draw = (pixels: Pixels, x: number, y: number, size: number, colour: Colour) => void

/** Objects of COCO that can be drawn so that a detector of photographs knows them. */
export const objectNames = [
  'traffic light',
  'stop sign',
  'clock',
  'laptop',
  'cup',
  'orange',
  'teddy bear',
] as const

export type ObjectName = (typeof objectNames)[number]

/** Objects that come in any colour. */
export const colourable: readonly ObjectName[] = ['cup', 'teddy bear']

export const drawers: Readonly<Record<ObjectName, Draw>> = {
  'traffic light': trafficLight,
  'stop sign': stopSign,
  clock,
  laptop,
  cup,
  orange,
  'teddy bear': teddy,
}
