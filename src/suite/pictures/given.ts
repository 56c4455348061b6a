import {
  type ColourName,
  colourable,
  colourNames,
  type ObjectName,
  objectNames,
  type Thing,
} from '../../drawing/index.ts'
import type { Chance } from '../families/index.ts'
import { type PictureFamily, side } from './family.ts'

/** Grounds that scenes can have; more than are told apart. */
const grounds = 4096

/** A given picture of three objects, one of which is to have another colour. */
export const changing: PictureFamily = {
  name: 'changing',
  measures: 'Changing the colour of one object of a given picture, and nothing else.',
  generate(chance) {
    const [name, ...others] = [
      chance.pick(colourable),
      ...chance.sample(
        objectNames.filter((known) => known !== 'stop sign'),
        2,
      ),
    ] as [ObjectName, ObjectName, ObjectName]
    const [from, to] = chance.sample(colourNames, 2) as [ColourName, ColourName]
    const things: Thing[] = [
      { name, x: 500, y: 620, size: 380, colour: from },
      { name: others[0], x: 210, y: 230, size: 300, colour: chance.pick(colourNames) },
      { name: others[1], x: 790, y: 230, size: 300, colour: chance.pick(colourNames) },
    ]
    const scene = { ground: chance.integer(0, grounds), things }
    const reach = 0.22 * side
    const box = {
      x: Math.round(0.5 * side - reach),
      y: Math.round(0.62 * side - reach),
      width: Math.round(2 * reach),
      height: Math.round(2 * reach),
    }
    return {
      prompt: `the same picture, but the ${name} at the bottom is ${to}`,
      wanted: { kind: 'change', colour: to },
      looks: [],
      given: { use: 'change', scene, box },
    }
  },
}

/** A given picture with a free part in the middle, which is to hold an object. */
export const filling: PictureFamily = {
  name: 'filling',
  measures: 'Painting an object into the free part of a given picture, and nothing else.',
  generate(chance) {
    const [name, one, other] = chance.sample(objectNames, 3) as [ObjectName, ObjectName, ObjectName]
    const things: Thing[] = [
      { name: one, x: 160, y: 480, size: 260, colour: chance.pick(colourNames) },
      { name: other, x: 840, y: 480, size: 260, colour: chance.pick(colourNames) },
    ]
    const scene = { ground: chance.integer(0, grounds), things }
    const half = 100
    const x = 256 - half + chance.integer(-12, 12)
    const y = 256 - half + chance.integer(-60, 60)
    return {
      prompt: `a photo of ${/^[aeiou]/u.test(name) ? 'an' : 'a'} ${name}`,
      wanted: { kind: 'fill', name },
      looks: ['objects'],
      given: { use: 'fill', scene, box: { x, y, width: 2 * half, height: 2 * half } },
    }
  },
}

/** A small given picture that is to go on around. */
export const extending: PictureFamily = {
  name: 'extending',
  measures: 'Going on with a given picture beyond its borders.',
  generate(chance) {
    const scene = { ground: chance.integer(0, grounds), things: someThings(chance) }
    const half = 128
    const x = 256 - half + chance.integer(-40, 40)
    const y = 256 - half + chance.integer(-40, 40)
    return {
      prompt: 'the same scene seen from further away, going on to all sides',
      wanted: { kind: 'extend' },
      looks: [],
      given: { use: 'extend', scene, box: { x, y, width: 2 * half, height: 2 * half } },
    }
  },
}

function someThings(chance: Chance): Thing[] {
  const [one, other] = chance.sample(objectNames, 2) as [ObjectName, ObjectName]
  return [
    { name: one, x: 300, y: 500, size: 420, colour: chance.pick(colourNames) },
    { name: other, x: 720, y: 480, size: 420, colour: chance.pick(colourNames) },
  ]
}
