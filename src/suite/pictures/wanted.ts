import type { ColourName, ObjectName } from '../../drawing/index.ts'

/** Where one object is to stand to another. */
export const relations = ['left of', 'right of', 'above', 'below'] as const

export type Relation = (typeof relations)[number]

/** Objects of one kind that a picture must show. */
export interface WantedObject {
  readonly name: ObjectName
  /** So many of them, not more. */
  readonly count: number
  readonly colour?: ColourName
}

/** What a picture must show to be right; plain data, judged by `judge`. */
export type Wanted =
  | {
      readonly kind: 'objects'
      readonly objects: readonly WantedObject[]
      /** The first of the objects stands so to the second. */
      readonly relation?: Relation
    }
  | { readonly kind: 'letters'; readonly text: string }
  /** The object in the box of the given picture has this colour now, and the rest is as it was. */
  | { readonly kind: 'change'; readonly colour: ColourName }
  /** The object stands in the free box, and the rest is as it was. */
  | { readonly kind: 'fill'; readonly name: ObjectName }
  /** The given part is as it was, and goes on around it. */
  | { readonly kind: 'extend' }

/** What is wanted, in words, for people. */
export function describeWanted(wanted: Wanted): string {
  switch (wanted.kind) {
    case 'objects': {
      const listed = wanted.objects.map(({ name, count, colour }) =>
        [count === 1 ? 'one' : count, colour, name].filter((word) => word !== undefined).join(' '),
      )
      return listed.join(wanted.relation === undefined ? ' and ' : ` ${wanted.relation} `)
    }
    case 'letters':
      return `the letters "${wanted.text}"`
    case 'change':
      return `the object in ${wanted.colour}, all else as it was`
    case 'fill':
      return `one ${wanted.name} in the free part, all else as it was`
    case 'extend':
      return 'the given part as it was, going on around it'
  }
}
