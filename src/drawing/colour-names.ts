import type { Colour } from './canvas.ts'

/** Colours that are asked for. */
export const colourNames = ['red', 'yellow', 'green', 'blue', 'purple', 'white', 'black'] as const

export type ColourName = (typeof colourNames)[number]

/** How each is painted. */
export const prototypes: Readonly<Record<ColourName, Colour>> = {
  red: [205, 35, 35],
  yellow: [240, 205, 45],
  green: [45, 150, 65],
  blue: [45, 90, 200],
  purple: [130, 60, 165],
  white: [240, 240, 238],
  black: [32, 32, 36],
}
