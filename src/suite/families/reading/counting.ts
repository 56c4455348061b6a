import type { Chance } from '../chance.ts'
import { letter } from '../choices.ts'
import { listed, withArticle } from '../english.ts'
import type { Family } from '../family.ts'
import { firstNames } from '../names.ts'

const kinds = 'cup scarf kite bike hat boat box lamp coat bowl chair tent'.split(' ')
const colors = 'red blue green white black yellow brown gray'.split(' ')

/** Which owners a question counts. */
interface Count {
  readonly phrase: string
  readonly holds: (owned: Owned) => boolean
}

interface Owned {
  readonly kind: string
  readonly color: string
}

/** Ada has a red cup, Ben a blue kite, ... How many people have something red that is not a cup? */
export const counting: Family = {
  name: 'counting',
  task: 'reading',
  measures: 'Counting those of a passage who meet a condition, also a negated or joined one.',
  levels: 4,
  generate(chance, level) {
    const size = [6, 6, 7, 8][level - 1] ?? 6
    const [kind, otherKind] = chance.sample(kinds, 2) as [string, string]
    const [color, otherColor] = chance.sample(colors, 2) as [string, string]
    const asked = chance.pick(countsOf(kind, color)[level - 1] ?? [])
    const all: Owned[] = [kind, otherKind].flatMap((one) =>
      [color, otherColor].map((of) => ({ kind: one, color: of })),
    )
    // The number is drawn first, so that none is right more often than another.
    const numbers = [1, 2, 3, 4, 5]
    const right = chance.pick(numbers)
    const inside = all.filter(asked.holds)
    const outside = all.filter((owned) => !asked.holds(owned))
    const owned = chance.shuffle(
      Array.from({ length: size }, (_, at) => chance.pick(at < right ? inside : outside)),
    )
    const people = chance.sample(firstNames, size)
    const verb = chance.pick(['has', 'owns', 'bought', 'lost', 'sold'])
    const facts = listed(
      owned.map(
        (one, at) =>
          `${people[at]} ${at === 0 ? `${verb} ` : ''}${withArticle(`${one.color} ${one.kind}`)}`,
      ),
    )
    const did = { has: 'have', owns: 'own', bought: 'bought', lost: 'lost', sold: 'sold' }[verb]
    const question = chance.pick([
      `How many people ${did} ${asked.phrase}?`,
      `How many of them ${did} ${asked.phrase}?`,
      `Count those who ${did} ${asked.phrase}.`,
      `What is the number of people who ${did} ${asked.phrase}?`,
    ])
    return {
      question: `${facts}. ${question}`,
      expected: letter(chance, String(right), wrongNumbers(chance, numbers, right)),
      features: { level, facts: size },
    }
  },
}

function countsOf(kind: string, color: string): Count[][] {
  const isKind = (owned: Owned) => owned.kind === kind
  const isColor = (owned: Owned) => owned.color === color
  const single: Count[] = [
    { phrase: `something ${color}`, holds: isColor },
    { phrase: withArticle(kind), holds: isKind },
  ]
  const negated: Count[] = [
    { phrase: `something that is not ${color}`, holds: (owned) => !isColor(owned) },
    { phrase: `something other than ${withArticle(kind)}`, holds: (owned) => !isKind(owned) },
  ]
  const joined: Count[] = [
    {
      phrase: `something ${color} that is not ${withArticle(kind)}`,
      holds: (one) => isColor(one) && !isKind(one),
    },
    {
      phrase: `${withArticle(kind)} that is not ${color}`,
      holds: (one) => isKind(one) && !isColor(one),
    },
  ]
  const either: Count[] = [
    {
      phrase: `${withArticle(kind)} or something ${color}`,
      holds: (one) => isKind(one) || isColor(one),
    },
    {
      phrase: `something that is neither ${color} nor ${withArticle(kind)}`,
      holds: (one) => !isKind(one) && !isColor(one),
    },
  ]
  return [single, negated, joined, [...joined, ...either]]
}

function wrongNumbers(chance: Chance, numbers: readonly number[], right: number): string[] {
  const wrong = numbers.filter((number) => number !== right)
  return chance.sample(wrong, 3).map(String)
}
