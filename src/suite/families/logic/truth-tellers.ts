import type { Chance } from '../chance.ts'
import { fourLetters } from '../choices.ts'
import { listed } from '../english.ts'
import type { Family } from '../family.ts'
import { firstNames } from '../names.ts'

/** Who tells the truth, as bits. */
type World = number

interface Saying {
  readonly text: string
  holds(world: World): boolean
}

const openings = [
  'Truth-tellers always tell the truth, liars always lie.',
  'Each person either always tells the truth or always lies.',
  'Everyone here either always lies or never lies.',
  'Some people always lie; the others always tell the truth.',
]

/** One of four; two of four; two or three of five; the same with joint statements. */
export const truthTellers: Family = {
  name: 'truth-tellers',
  task: 'logic',
  measures: 'Finds out who lies from what people say of each other.',
  levels: 4,
  generate(chance, level) {
    const people = level < 3 ? 4 : 5
    const honest = level === 1 ? 1 : level === 2 ? 2 : chance.integer(2, 3)
    const names = chance.sample(firstNames, people)
    const worlds = [...Array(2 ** people).keys()].filter((world) => bits(world) === honest)
    const hidden = chance.pick(worlds)
    for (;;) {
      const sayings = names.map((_, speaker) => says(chance, names, speaker, hidden, level))
      const fitting = worlds.filter((world) =>
        sayings.every((saying, speaker) => saying.holds(world) === has(world, speaker)),
      )
      if (fitting.length !== 1) continue
      const exactly = `Exactly ${['one', 'two', 'three'][honest - 1]} of ${listed(names)} ${honest === 1 ? 'tells' : 'tell'} the truth.`
      const told = chance.shuffle(sayings.map(({ text }, at) => `${names[at]}: "${text}."`))
      const ask = honest === 1 ? 'Who tells the truth?' : 'Who are the truth-tellers?'
      const describe = (world: World) => listed(names.filter((_, at) => has(world, at)))
      return {
        question: `${chance.pick(openings)} ${exactly} ${told.join(' ')} ${ask}`,
        expected: fourLetters(chance, describe(hidden), worlds.map(describe)),
        features: { people, honest, joint: level === 4 ? 1 : 0 },
      }
    }
  },
}

/** Something that the speaker may say in the hidden world. */
function says(
  chance: Chance,
  names: readonly string[],
  speaker: number,
  hidden: World,
  level: number,
): Saying {
  const others = names.map((_, at) => at).filter((at) => at !== speaker)
  for (;;) {
    const [a, b] = chance.sample(others, 2) as [number, number]
    const [x, y] = [names[a], names[b]]
    const joint: Saying[] =
      level === 1
        ? []
        : [
            { text: `${x} and ${y} are of the same kind`, holds: (w) => has(w, a) === has(w, b) },
            { text: `${x} and ${y} are of different kinds`, holds: (w) => has(w, a) !== has(w, b) },
          ]
    const sets: Saying[] =
      level < 4
        ? []
        : [
            { text: `${x} or ${y} is a liar, or both are`, holds: (w) => !has(w, a) || !has(w, b) },
            { text: `${x} and ${y} are both truth-tellers`, holds: (w) => has(w, a) && has(w, b) },
          ]
    const saying = chance.pick([
      { text: `${x} is a liar`, holds: (w: World) => !has(w, a) },
      { text: `${x} is a truth-teller`, holds: (w: World) => has(w, a) },
      ...joint,
      ...sets,
    ])
    if (saying.holds(hidden) === has(hidden, speaker)) return saying
  }
}

function has(world: World, person: number): boolean {
  return ((world >> person) & 1) === 1
}

function bits(world: World): number {
  return world.toString(2).replaceAll('0', '').length
}
