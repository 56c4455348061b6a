import { letter } from '../choices.ts'
import { capitalised, withArticle } from '../english.ts'
import type { Family } from '../family.ts'
import { firstNames } from '../names.ts'
import { type Clue, sufficientClues } from './clues.ts'
import { ordersOf } from './orders.ts'

const pets = 'cat dog parrot hamster rabbit turtle goldfish pony snake goat'.split(' ')
const colours = 'red blue green yellow white black brown grey pink purple'.split(' ')

/** `pet[person]` and `colour[person]`: indexes of what is theirs. */
interface World {
  readonly pet: readonly number[]
  readonly colour: readonly number[]
}

const single: readonly World[] = ordersOf(4).map((pet) => ({ pet, colour: [0, 1, 2, 3] }))
const double: readonly World[] = ordersOf(4).flatMap((pet) =>
  ordersOf(4).map((colour) => ({ pet, colour })),
)

/** Pets of four people; the same from denials only; pets and colours; the same mostly from denials. */
export const grids: Family = {
  name: 'grids',
  task: 'logic',
  measures: 'Assigns pets and colours to people so that every clue holds.',
  levels: 4,
  generate(chance, level) {
    const names = chance.sample(firstNames, 4)
    const kinds = chance.sample(pets, 4)
    const shades = chance.sample(colours, 4)
    const hidden = chance.pick(level < 3 ? single : double)
    const owns: Clue<World>[] = []
    const lacks: Clue<World>[] = []
    const likes: Clue<World>[] = []
    const dislikes: Clue<World>[] = []
    const links: Clue<World>[] = []
    for (const [person, name] of names.entries())
      for (let thing = 0; thing < 4; thing += 1) {
        const pet = withArticle(kinds[thing] as string)
        if (hidden.pet[person] === thing)
          owns.push({
            text: `${name} has ${pet}`,
            key: `${person} has ${thing}`,
            holds: (w) => w.pet[person] === thing,
          })
        else
          lacks.push({
            text: `${name} does not have ${pet}`,
            key: `${person} has not ${thing}`,
            holds: (w) => w.pet[person] !== thing,
          })
        const shade = shades[thing]
        if (hidden.colour[person] === thing)
          likes.push({
            text: `${name} wears ${shade}`,
            key: `${person} wears ${thing}`,
            holds: (w) => w.colour[person] === thing,
          })
        else
          dislikes.push({
            text: `${name} does not wear ${shade}`,
            key: `${person} wears not ${thing}`,
            holds: (w) => w.colour[person] !== thing,
          })
        const owner = hidden.pet.indexOf(thing)
        const worn = hidden.colour[owner] as number
        if (person === 0)
          links.push({
            text: `the one with the ${kinds[thing]} wears ${shades[worn]}`,
            key: `${thing} with ${worn}`,
            holds: (w) => w.colour[w.pet.indexOf(thing)] === worn,
          })
      }
    const asked = chance.integer(0, 3)
    const who = chance.integer(0, 1)
    const given = owns.filter((_, person) => hidden.pet[person] !== asked)
    const pool = {
      1: [...chance.sample(given, 2), ...chance.shuffle(lacks)],
      2: chance.shuffle(lacks),
      3: [
        ...chance.sample(links, 2),
        ...chance.sample(given, 1),
        ...chance.sample(likes, 1),
        ...chance.shuffle([...lacks, ...dislikes]),
      ],
      4: [...chance.sample(links, 3), ...chance.shuffle([...lacks, ...dislikes])],
    }[level] as Clue<World>[]
    const clues = sufficientClues(level < 3 ? single : double, pool)
    if (clues === undefined) return this.generate(chance, level)
    const told = chance.shuffle(clues).map(({ text }) => `${capitalised(text)}.`)
    const owner = hidden.pet.indexOf(asked)
    const list = (parts: readonly string[]) => parts.join(', ')
    const opening =
      `${list(names)} each have a different pet: ${list(kinds)}.` +
      (level < 3 ? '' : ` Each wears a different colour: ${list(shades)}.`)
    const byName = who === 0
    const right = byName ? (names[owner] as string) : (kinds[asked] as string)
    const ask = byName ? `Who has the ${kinds[asked]}?` : `Which pet does ${names[owner]} have?`
    const wrong = (byName ? names : kinds).filter((choice) => choice !== right)
    return {
      question: `${opening} ${told.join(' ')} ${ask}`,
      expected: letter(chance, right, wrong),
      features: { attributes: level < 3 ? 1 : 2, clues: clues.length },
    }
  },
}
