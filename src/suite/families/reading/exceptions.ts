import type { Chance } from '../chance.ts'
import { letter } from '../choices.ts'
import { listed } from '../english.ts'
import type { Family } from '../family.ts'
import { firstNames } from '../names.ts'

/** Something that people did or did not do, in the forms that sentences need. */
interface Deed {
  readonly did: string
  readonly didNot: string
}

const deeds: readonly Deed[] = [
  { did: 'drank tea', didNot: 'did not drink tea' },
  { did: 'came by bus', didNot: 'did not come by bus' },
  { did: 'wore a hat', didNot: 'did not wear a hat' },
  { did: 'ate soup', didNot: 'did not eat soup' },
  { did: 'sang a song', didNot: 'did not sing a song' },
  { did: 'paid in cash', didNot: 'did not pay in cash' },
  { did: 'brought a gift', didNot: 'did not bring a gift' },
  { did: 'stayed for dinner', didNot: 'did not stay for dinner' },
  { did: 'took photos', didNot: 'did not take photos' },
  { did: 'played cards', didNot: 'did not play cards' },
]

/** People who are marked by the same two or three deeds in ways that are all different. */
export const exceptions: Family = {
  name: 'exceptions',
  task: 'reading',
  measures: 'Following negations and exceptions over a group of people.',
  levels: 4,
  generate(chance, level) {
    const size = [4, 4, 5, 6][level - 1] ?? 4
    const count = level < 3 ? 2 : 3
    const people = chance.sample(firstNames, size)
    const chosen = chance.sample(deeds, count)
    const patterns = chance.sample([...Array(2 ** count).keys()], size)
    const sentences = chosen.map((deed, bit) => {
      const doers = people.filter((_, at) => hasBit(patterns[at] ?? 0, bit))
      return tell(chance, level, deed, doers, people)
    })
    const asked = chance.integer(0, size - 1)
    const conditions = chosen.map(({ did, didNot }, bit) =>
      hasBit(patterns[asked] ?? 0, bit) ? did : didNot,
    )
    const right = people[asked] ?? ''
    const intro = chance.pick([
      `${listed(people)} met on Sunday.`,
      `The guests were ${listed(people)}.`,
      `At the party were ${listed(people)}, nobody else.`,
      `The group was ${listed(people)}.`,
    ])
    const condition = listed(conditions)
    const question = chance.pick([
      `Who ${condition}?`,
      `Which of them ${condition}?`,
      `Name the one who ${condition}.`,
    ])
    const others = people.filter((name) => name !== right)
    return {
      question: [intro, ...chance.shuffle(sentences), question].join(' '),
      expected: letter(chance, right, chance.sample(others, 3)),
      features: { level, people: size, facts: count },
    }
  },
}

/** One sentence that says who did it, and so also who did not. */
function tell(
  chance: Chance,
  level: number,
  { did, didNot }: Deed,
  doers: readonly string[],
  people: readonly string[],
): string {
  const rest = people.filter((name) => !doers.includes(name))
  if (rest.length === 0) return chance.pick([`All of them ${did}.`, `Everybody ${did}.`])
  if (doers.length === 0) return chance.pick([`None of them ${did}.`, `Nobody ${did}.`])
  const plain = [
    `Only ${listed(doers)} ${did}.`,
    `${listed(doers)} ${did}; ${rest.length === 1 ? 'the other one' : 'the others'} did not.`,
  ]
  const negated = [
    `Everybody ${did} except ${listed(rest)}.`,
    `All but ${listed(rest)} ${did}.`,
    `${listed(rest)} ${didNot}, but ${doers.length === 1 ? 'the other one' : 'all the others'} did.`,
    `Nobody ${did} except ${listed(doers)}.`,
  ]
  return chance.pick(level === 1 ? [...plain, ...negated.slice(0, 1)] : [...plain, ...negated])
}

function hasBit(pattern: number, bit: number): boolean {
  return Math.floor(pattern / 2 ** bit) % 2 === 1
}
