import type { Chance } from '../chance.ts'
import { letter } from '../choices.ts'
import { listed } from '../english.ts'
import type { Family } from '../family.ts'
import { firstNames } from '../names.ts'
import { cities, things } from './words.ts'

const verbs = ['keeps', 'bought', 'carries', 'chose', 'repaired', 'painted'] as const

const origins = ['came from', 'was made in', 'was sent from', 'was found in'] as const

/** Ada keeps the lamp, Ben the map, ... The map came from Lima, ... Who has the thing from Lima? */
export const bridging: Family = {
  name: 'two-facts',
  task: 'reading',
  measures: 'Joining two facts of a passage, also after people have exchanged what they have.',
  levels: 4,
  generate(chance, level) {
    const people = chance.sample(firstNames, 4)
    const objects = chance.sample(things, 4)
    const places = chance.sample(cities, 4)
    const verb = chance.pick(verbs)
    const origin = chance.pick(origins)
    const held = listed(
      chance
        .shuffle([0, 1, 2, 3])
        .map((who, at) => `${people[who]} ${at === 0 ? `${verb} ` : ''}the ${objects[who]}`),
    )
    const from = listed(
      chance
        .shuffle([0, 1, 2, 3])
        .map(
          (what, at) =>
            `the ${objects[what]} ${at === 0 ? origin : (origin.split(' ').at(-1) ?? '')} ${places[what]}`,
        ),
    )
    const told = chance.shuffle([held, `${from.charAt(0).toUpperCase()}${from.slice(1)}`])
    const holders = [...people]
    const swaps = Array.from({ length: Math.max(0, level - 1) }, () => swap(chance, holders))
    const asked = chance.integer(0, 3)
    const question = chance.pick(
      level === 1
        ? [
            `Who ${verb} the thing that ${origin} ${places[asked]}?`,
            `Which person has the thing that ${origin} ${places[asked]}?`,
            `Whose thing ${origin} ${places[asked]}?`,
          ]
        : [
            `Who has the thing that ${origin} ${places[asked]} in the end?`,
            `Which person now has the thing that ${origin} ${places[asked]}?`,
            `At last, who has the thing that ${origin} ${places[asked]}?`,
          ],
    )
    const right = holders[asked] ?? ''
    return {
      question: [...told.map((part) => `${part}.`), ...swaps, question].join(' '),
      expected: letter(
        chance,
        right,
        people.filter((name) => name !== right),
      ),
      features: { level, facts: 2, exchanges: swaps.length },
    }
  },
}

/** Two of the holders exchange what they have; tells it. */
function swap(chance: Chance, holders: string[]): string {
  const [one, other] = chance.sample([0, 1, 2, 3], 2) as [number, number]
  const [first, second] = [holders[one] ?? '', holders[other] ?? '']
  holders[one] = second
  holders[other] = first
  return chance.pick([
    `Then ${first} and ${second} exchanged their things.`,
    `Later ${first} and ${second} swapped what they had.`,
    `After that ${first} traded things with ${second}.`,
  ])
}
