import { colourNames, objectNames, type Thing } from '../drawing/index.ts'
import type { Chance, Wanted, WantedObject } from '../suite/index.ts'

type WantedObjects = Extract<Wanted, { readonly kind: 'objects' }>

/** Middles of as many things as are shown, in thousandths of the picture, and their size. */
const layouts: Readonly<
  Record<number, { readonly size: number; readonly places: readonly (readonly [number, number])[] }>
> = {
  1: { size: 430, places: [[500, 500]] },
  2: {
    size: 360,
    places: [
      [260, 500],
      [740, 500],
    ],
  },
  3: {
    size: 300,
    places: [
      [230, 310],
      [770, 310],
      [500, 720],
    ],
  },
  4: {
    size: 290,
    places: [
      [260, 280],
      [740, 280],
      [260, 720],
      [740, 720],
    ],
  },
  5: {
    size: 250,
    places: [
      [220, 240],
      [780, 240],
      [500, 500],
      [220, 770],
      [780, 770],
    ],
  },
}

const stacked = [
  [500, 260],
  [500, 740],
] as const

/** The things of a picture that shows what is wanted. */
export function placed({ objects, relation }: WantedObjects, chance: Chance): readonly Thing[] {
  const kinds = objects.flatMap((object) => Array<WantedObject>(object.count).fill(object))
  const layout = layouts[kinds.length] ?? layouts[5]
  if (layout === undefined) return []
  const isStacked = relation === 'above' || relation === 'below'
  const places = isStacked ? stacked : layout.places
  const inOrder = relation === 'right of' || relation === 'below' ? kinds.toReversed() : kinds
  const shown = relation === undefined ? chance.shuffle(inOrder) : inOrder
  return shown.map(({ name, colour }, at) => {
    const [x, y] = places[at] ?? [500, 500]
    return {
      name,
      x: x + chance.integer(-30, 30),
      y: y + chance.integer(-30, 30),
      size: Math.round((layout.size * chance.integer(88, 105)) / 100),
      colour: colour ?? chance.pick(colourNames),
    }
  })
}

/** What is wanted, wrong in one way that its kind of item is about. */
export function spoiled(wanted: WantedObjects, chance: Chance): WantedObjects {
  const { objects, relation } = wanted
  const [first, second] = objects
  if (first === undefined) return wanted
  if (relation !== undefined) {
    return { ...wanted, relation: opposites[relation] }
  }
  if (first.count > 1) {
    const count = first.count === 4 ? 3 : first.count + chance.pick([-1, 1])
    return { kind: 'objects', objects: [{ ...first, count }] }
  }
  if (first.colour !== undefined && second?.colour !== undefined) {
    const swapped = [
      { ...first, colour: second.colour },
      { ...second, colour: first.colour },
    ]
    return { kind: 'objects', objects: swapped }
  }
  if (first.colour !== undefined) {
    const colour = chance.pick(colourNames.filter((name) => name !== first.colour))
    return { kind: 'objects', objects: [{ ...first, colour }] }
  }
  const taken = objects.map(({ name }) => name)
  const name = chance.pick(objectNames.filter((other) => !taken.includes(other)))
  return { kind: 'objects', objects: [...objects.slice(0, -1), { name, count: 1 }] }
}

const opposites = {
  'left of': 'right of',
  'right of': 'left of',
  above: 'below',
  below: 'above',
} as const
