import type { Wanted, WantedObject } from '../../src/suite/index.ts'

const numbers = new Map([
  ['two', 2],
  ['three', 3],
  ['four', 4],
])
const colours = new Set('red orange yellow green blue purple pink brown black white'.split(' '))
const relation = / (left of|right of|above|below) /u

/** What a prompt of GenEval asks for, as our families ask for it; undefined for any other text. */
export function wantedIn(prompt: string): Extract<Wanted, { kind: 'objects' }> | undefined {
  const asked = /^a photo of (.+)$/u.exec(prompt)?.[1]
  if (asked === undefined) return undefined
  const [first, stands, second] = asked.split(relation)
  if (first === undefined) return undefined
  if (stands !== undefined && second !== undefined) {
    return {
      kind: 'objects',
      objects: [objectIn(first), objectIn(second)],
      relation: stands as NonNullable<Extract<Wanted, { kind: 'objects' }>['relation']>,
    }
  }
  return { kind: 'objects', objects: asked.split(' and ').map(objectIn) }
}

function objectIn(text: string): WantedObject {
  const [first = '', ...words] = text.split(' ')
  const count = numbers.get(first) ?? 1
  const [colour = '', ...name] = words
  const isColoured = colours.has(colour) && name.length > 0
  const rest = (isColoured ? name : words).join(' ')
  return {
    name: (count === 1 ? rest : singular(rest)) as WantedObject['name'],
    count,
    ...(isColoured && { colour: colour as NonNullable<WantedObject['colour']> }),
  }
}

/** Of the plurals in GenEval. */
function singular(plural: string): string {
  const odd: Readonly<Record<string, string>> = {
    knives: 'knife',
    people: 'person',
    persons: 'person',
    skis: 'skis',
    scissors: 'scissors',
  }
  if (odd[plural] !== undefined) return odd[plural]
  return plural.replace(/(?<=(?:ss|sh|ch|x|us))es$|(?<!s)s$/u, '')
}
