import type { Chance } from '../chance.ts'
import { letter } from '../choices.ts'
import { listed } from '../english.ts'
import type { Family } from '../family.ts'
import { firstNames } from '../names.ts'
import { hidingPlaces, smallThings } from './words.ts'

/** Ada left. Ben moved the key to the jar. ... Where does Ada think that the key is? */
export const beliefs: Family = {
  name: 'who-knows-what',
  task: 'reading',
  measures: 'Telling where a thing is from where people believe it to be.',
  levels: 4,
  generate(chance, level) {
    // The place is drawn first, and stories until one fits, so that none is right more often.
    const asked = chance.integer(0, 3)
    for (;;) {
      const people = chance.sample(firstNames, 4)
      const places = chance.sample(hidingPlaces, 4)
      const thing = chance.pick(smallThings)
      const { story, believed } = tellStory(chance, people, places, thing, level - 1)
      const believers = people.filter((_, at) => believed[at] === asked)
      const inFact = asked === 3 && chance.happens(1, 2)
      if (believers.length === 0) continue
      const question = inFact
        ? askPlace(chance, thing)
        : askBelief(chance, thing, chance.pick(believers))
      const right = places[asked] ?? ''
      const wrong = places.filter((place) => place !== right)
      return {
        question: [...story, question].join(' '),
        expected: letter(chance, right, wrong),
        features: { level, moves: 3, calls: level - 1 },
      }
    }
  },
}

/** People leave one by one: who has left knows nothing of the moves that follow, unless told. */
function tellStory(
  chance: Chance,
  people: readonly string[],
  places: readonly string[],
  thing: string,
  calls: number,
) {
  const believed = [0, 1, 2, 3]
  const story = [start(chance, people, thing, places[0] ?? '')]
  for (const move of [1, 2, 3]) {
    const mover = people[chance.integer(move, 3)] ?? ''
    story.push(leave(chance, people[move - 1] ?? '', mover, places[move] ?? ''))
  }
  for (let call = 0; call < calls; call += 1) story.push(...tell(chance, people, believed))
  return { story, believed }
}

function start(chance: Chance, people: readonly string[], thing: string, place: string): string {
  const all = listed(chance.shuffle(people))
  return chance.pick([
    `${all} saw the ${thing} in the ${place}.`,
    `${all} put the ${thing} into the ${place} together.`,
    `The ${thing} was in the ${place}, as ${all} all saw.`,
  ])
}

function leave(chance: Chance, left: string, mover: string, place: string): string {
  return chance.pick([
    `${left} left, and ${mover} moved it to the ${place}.`,
    `When ${left} had gone, ${mover} put it into the ${place}.`,
    `${left} went away. Then ${mover} hid it in the ${place}.`,
    `After ${left} had left, ${mover} took it to the ${place}.`,
  ])
}

/** Somebody tells another who knows less where the thing is, as far as the caller knows. */
function tell(chance: Chance, people: readonly string[], believed: number[]): string[] {
  const calls = people.flatMap((_, caller) =>
    people
      .map((_, called) => ({ caller, called }))
      .filter(({ called }) => (believed[caller] ?? 0) > (believed[called] ?? 0)),
  )
  if (calls.length === 0) return []
  const { caller, called } = chance.pick(calls)
  believed[called] = believed[caller] ?? 0
  const [from, to] = [people[caller], people[called]]
  return [
    chance.pick([
      `${from} then phoned ${to} and told what ${from} knew of it.`,
      `Then ${to} heard from ${from} where ${from} knew it to be.`,
      `By phone ${from} told ${to} where ${from} had seen it last.`,
    ]),
  ]
}

function askPlace(chance: Chance, thing: string): string {
  return chance.pick([`Where is the ${thing} in fact?`, `Where is the ${thing} really?`])
}

function askBelief(chance: Chance, thing: string, person: string): string {
  return chance.pick([
    `Where does ${person} believe that the ${thing} is?`,
    `Where will ${person} look for the ${thing} first?`,
    `In which place, as far as ${person} knows, is the ${thing}?`,
  ])
}
