import type { Chance } from '../chance.ts'
import { letter } from '../choices.ts'
import type { Family } from '../family.ts'

/** Names of the things; none is the letter of a choice. */
const letters = 'HJKLMNPQRTUVWXYZ'.split('')
const things: readonly (readonly [thing: string, yes: string, no: string])[] = [
  ['lamp', 'on', 'off'],
  ['door', 'open', 'shut'],
  ['box', 'full', 'empty'],
  ['valve', 'open', 'closed'],
  ['switch', 'up', 'down'],
  ['engine', 'hot', 'cold'],
  ['towel', 'wet', 'dry'],
  ['flag', 'raised', 'lowered'],
]
const asks = [
  'Which of these must be true?',
  'Which of these is certain?',
  'What follows for sure?',
  'Which statement must hold?',
]

/** One step; two; two with contraposition; three with it. */
export const conditionals: Family = {
  name: 'conditionals',
  task: 'logic',
  measures:
    'Follows if-then statements forwards and backwards and ignores those that do not apply.',
  levels: 4,
  generate(chance, level) {
    const depth = [1, 2, 2, 3][level - 1] ?? 3
    const named = chance.sample(letters, depth + 4)
    const [thing, yes, no] = chance.pick(things)
    const world = named.map(() => chance.happens(1, 2))
    const say = (at: number, as = world[at] as boolean) => `${named[at]} is ${as ? yes : no}`
    const chain = Array.from({ length: depth }, (_, at) =>
      rule(chance, say, at, at + 1, true, level),
    )
    // Three statements whose condition is not met: what they say of the last things stays open.
    const idle = [1, 2, 3].map((more) =>
      rule(chance, say, chance.integer(0, depth - 1), depth + more, false, level),
    )
    const rules = chance.shuffle([...chain, ...idle])
    const fact = `${say(0)}.`
    const told = chance.happens(1, 2) ? [fact, ...rules] : [...rules, fact]
    const choices = [depth, depth + 1, depth + 2, depth + 3].map((at) => say(at))
    return {
      question: `Each ${thing} is ${yes} or ${no}. ${told.join(' ')} ${chance.pick(asks)}`,
      expected: letter(chance, choices[0] as string, choices.slice(1)),
      features: { depth, rules: rules.length, backwards: level > 2 ? 1 : 0 },
    }
  },
}

/** `If a, then b`, from level 3 on half the time as `if not b, then not a`. */
function rule(
  chance: Chance,
  say: (at: number, as?: boolean) => string,
  from: number,
  to: number,
  applies: boolean,
  level: number,
): string {
  const [a, notA] = [say(from), other(say, from)]
  const [condition, opposite] = applies ? [a, notA] : [notA, a]
  return level > 2 && chance.happens(1, 2)
    ? `If ${other(say, to)}, ${opposite}.`
    : `If ${condition}, ${say(to)}.`
}

function other(say: (at: number, as?: boolean) => string, at: number): string {
  return [say(at, true), say(at, false)].find((text) => text !== say(at)) as string
}
