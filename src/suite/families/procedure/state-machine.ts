import type { Chance } from '../chance.ts'
import { fourLetters } from '../choices.ts'
import type { Family } from '../family.ts'

const colours = 'red blue green white black pink grey brown gold'.split(' ')
const inputs: readonly (readonly [string, string])[] = [
  ['a', 'b'],
  ['0', '1'],
  ['L', 'R'],
  ['x', 'y'],
  ['p', 'q'],
]

/** Four states and two inputs; longer inputs; five states; long inputs. */
export const stateMachine: Family = {
  name: 'state-machine',
  task: 'procedure',
  measures: 'Follows the transitions of a machine of a few states.',
  levels: 4,
  generate(chance, level) {
    const count = level < 3 ? 4 : 5
    const states = chance.sample(colours, count)
    const [p, q] = chance.pick(inputs)
    const length = [2, 4, 6, 9][level - 1] ?? 9
    const start = chance.integer(0, count - 1)
    const end = chance.integer(0, count - 1)
    const { moves, word } = leading(chance, { count, length, start, end })
    const ways = ['colour', 'light', 'state', 'mode']
    const kind = chance.pick(ways)
    const table = chance.shuffle(
      moves.map(
        ([byP, byQ], at) => `${states[at]}: ${p} -> ${states[byP]}, ${q} -> ${states[byQ]}`,
      ),
    )
    const text = word.map((sign) => (sign === 0 ? p : q)).join(' ')
    const ask = chance.pick([
      `It starts in ${states[start]} and reads ${text}. Which ${kind} is last?`,
      `From ${states[start]} it gets ${text}. In which ${kind} does it end?`,
      `Start in ${states[start]}; input ${text}. What is the final ${kind}?`,
    ])
    return {
      question: `A machine changes its ${kind}:\n${table.join('\n')}\n${ask}`,
      expected: fourLetters(chance, states[end] as string, states),
      features: { states: count, steps: length },
    }
  },
}

interface Way {
  readonly count: number
  readonly length: number
  readonly start: number
  readonly end: number
}

/**
 * A machine and an input that lead from start to end. The end is drawn before: machines left to chance
 * come back to their start more often than to the others.
 */
function leading(chance: Chance, { count, length, start, end }: Way) {
  for (;;) {
    // Each state is reached from as many others, so that none is named more often.
    const [onP, onQ] = [reordered(chance, count), reordered(chance, count)]
    const moves = onP.map((to, at) => [to, onQ[at]] as [number, number])
    const word = Array.from({ length }, () => chance.integer(0, 1))
    if (word.reduce((at, sign) => moves[at]?.[sign] as number, start) === end)
      return { moves, word }
  }
}

/** A drawn reordering of the states. */
function reordered(chance: Chance, count: number): number[] {
  return chance.shuffle([...Array(count).keys()])
}
