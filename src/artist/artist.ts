import { drawGiven, drawScene, type Given } from '../drawing/index.ts'
import type { Pixels } from '../picture/index.ts'
import type { Chance, PictureItem, Wanted } from '../suite/index.ts'
import { extend, spoilKept } from './around.ts'
import { asModelsPaint } from './paint.ts'
import type { Quality } from './quality.ts'
import { placed, spoiled } from './things.ts'
import { otherText } from './words.ts'

/**
 * A picture for an item, right or wrong in one known way, with the losses that pictures of models have.
 * For simulated nodes, and for measuring what a scorer gets wrong. Takes some 100 ms.
 */
export function drawAnswer(item: PictureItem, quality: Quality, chance: Chance): Pixels {
  const { wanted, given } = item.placed
  const { width, height } = item.requests[0]
  const seed = chance.integer(0, 2 ** 30)
  if (given === undefined) {
    return asModelsPaint(drawn(wanted, quality, chance, seed, width, height), seed)
  }
  return asModelsPaint(changed(wanted, given, quality, chance, width, height), seed)
}

function drawn(
  wanted: Wanted,
  quality: Quality,
  chance: Chance,
  ground: number,
  width: number,
  height: number,
): Pixels {
  const isRight = quality === 'right'
  if (wanted.kind === 'letters') {
    const text = isRight ? wanted.text : otherText(wanted.text, chance)
    return drawScene({ ground, things: [], text }, width, height)
  }
  if (wanted.kind !== 'objects') throw new TypeError(`${wanted.kind} needs a given picture`)
  const shown = isRight ? wanted : spoiled(wanted, chance)
  return drawScene({ ground, things: placed(shown, chance) }, width, height)
}

function changed(
  wanted: Wanted,
  given: Given,
  quality: Quality,
  chance: Chance,
  width: number,
  height: number,
): Pixels {
  const isRight = quality === 'right'
  const { scene, box } = given
  const [first, ...others] = scene.things
  switch (wanted.kind) {
    case 'change': {
      // Wrong: as it was, or right and all else redrawn.
      if (!isRight && chance.happens(1, 2)) return drawGiven(given, width, height).pixels
      const things = first === undefined ? [] : [{ ...first, colour: wanted.colour }, ...others]
      const ground = isRight ? scene.ground : scene.ground + 2
      const moved = isRight
        ? things
        : things.map((one, at) => (at === 0 ? one : { ...one, y: 300 }))
      return drawScene({ ground, things: moved }, width, height)
    }
    case 'fill': {
      const thing = {
        name: wanted.name,
        x: ((box.x + box.width / 2) / width) * 1000,
        y: ((box.y + box.height / 2) / height) * 1000,
        size: (box.width / width) * 1000 * 0.8,
        colour: chance.pick(['red', 'blue', 'yellow'] as const),
      }
      // Wrong: nothing painted, or painted and the rest changed.
      if (!isRight && chance.happens(1, 2)) return drawGiven(given, width, height).pixels
      const pixels = drawScene({ ...scene, things: [...scene.things, thing] }, width, height)
      return isRight ? pixels : spoilKept(pixels, box, chance)
    }
    case 'extend':
      return extend(given, quality, chance, width, height)
    case 'objects':
    case 'letters':
      throw new TypeError(`${wanted.kind} has no given picture`)
  }
}
