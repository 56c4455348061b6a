import { Chance } from './chance.ts'
import type { FamilyTask } from './family.ts'
import { generateItem, type PlacedItem } from './item.ts'
import { familiesOf } from './registry.ts'

/** A position in the endless stream of a task. */
export interface StreamPlace {
  readonly seed: string
  readonly task: FamilyTask
  /** 0, 1, 2, ... */
  readonly position: number
}

/**
 * The item at a position. In every round of the task's families each family comes once, in drawn order;
 * in as many rounds as it has levels each of its levels comes once, also in drawn order.
 */
export function streamItem(place: StreamPlace): PlacedItem {
  return generateItem({ seed: place.seed, ...cellAt(place) })
}

/**
 * Examples for the item at a position, of its family and with the same kind of answer: the first of its
 * own level, the others of level 1 where these have that kind of answer. They come from keys that no
 * asked item has, and none is the question asked.
 */
export function streamExamples(place: StreamPlace, count: number): PlacedItem[] {
  const { family, level, index } = cellAt(place)
  const asked = streamItem(place)
  const examples: PlacedItem[] = []
  for (let draw = 0; examples.length < count; draw += 1) {
    const easy = examples.length > 0 && draw % 4 !== 3
    const example = generateItem({
      seed: `${place.seed}/examples/${index}`,
      family,
      level: easy ? 1 : level,
      index: draw,
    })
    const fresh = [asked, ...examples].every(({ question }) => question !== example.question)
    if (fresh && example.expected.kind === asked.expected.kind) examples.push(example)
  }
  return examples
}

/** Family, level and index of a position. */
function cellAt({ seed, task, position }: StreamPlace) {
  const families = familiesOf(task)
  if (families.length === 0) throw new RangeError(`the task "${task}" has no families`)
  const round = Math.floor(position / families.length)
  const order = new Chance(`${seed}/order/${task}/${round}`).shuffle(families)
  const { name, levels } = order[position % families.length] as (typeof order)[number]
  const climb = new Chance(`${seed}/levels/${name}/${Math.floor(round / levels)}`)
  const level = climb.shuffle([...Array(levels).keys()])[round % levels] as number
  return { family: name, level: level + 1, index: round }
}
