import { numeric } from '../choices.ts'
import type { Family } from '../family.ts'

const settings: readonly (readonly [who: string, verb: string, things: readonly string[]])[] = [
  ['people', 'like', ['tea', 'coffee', 'cocoa']],
  ['pupils', 'play', ['chess', 'tennis', 'football']],
  ['guests', 'speak', ['French', 'Greek', 'Hindi']],
  ['students', 'study', ['history', 'physics', 'art']],
  ['families', 'own', ['cats', 'dogs', 'birds']],
  ['readers', 'read', ['novels', 'poems', 'plays']],
  ['farms', 'grow', ['maize', 'wheat', 'rice']],
  ['shops', 'sell', ['bread', 'fruit', 'fish']],
]

/** Two sets, forwards; two sets, backwards; three sets. */
export const sets: Family = {
  name: 'sets',
  task: 'logic',
  measures: 'Counts members of sets that overlap.',
  levels: 3,
  generate(chance, level) {
    const [who, verb, things] = chance.pick(settings)
    const [x, y, z] = chance.shuffle(things) as [string, string, string]
    const [onlyX, onlyY, both, none] = [
      chance.integer(3, 30),
      chance.integer(3, 30),
      chance.integer(3, 30),
      chance.integer(3, 30),
    ] as const
    const [inX, inY, all] = [onlyX + both, onlyY + both, onlyX + onlyY + both + none]
    const start = `Of ${all} ${who}, ${inX} ${verb} ${x} and ${inY} ${verb} ${y}`
    if (level === 1) {
      const given = `${start}; ${both} of these ${verb} both.`
      const [ask, value] = chance.pick([
        [`How many ${verb} neither?`, none],
        [`How many ${verb} at least one of the two?`, all - none],
        [`How many ${verb} ${x} but not ${y}?`, onlyX],
        [`How many ${verb} exactly one of the two?`, onlyX + onlyY],
      ] as const)
      return { question: `${given} ${ask}`, expected: numeric(value), features: { sets: 2 } }
    }
    if (level === 2) {
      const given = `${start}; ${none} ${verb} neither.`
      const [ask, value] = chance.pick([
        [`How many ${verb} both?`, both],
        [`How many ${verb} only ${y}?`, onlyY],
        [`How many ${verb} ${x} but not ${y}?`, onlyX],
        [`How many ${verb} exactly one of the two?`, onlyX + onlyY],
      ] as const)
      return {
        question: `${given} ${ask}`,
        expected: numeric(value),
        features: { sets: 2, backwards: 1 },
      }
    }
    const [onlyZ, xz, yz, three] = [
      chance.integer(3, 20),
      chance.integer(2, 12),
      chance.integer(2, 12),
      chance.integer(2, 12),
    ] as const
    const total = all + onlyZ + xz + yz + three
    const given =
      `Of ${total} ${who}, ${inX + xz + three} ${verb} ${x}, ${inY + yz + three} ${verb} ${y} and ${onlyZ + xz + yz + three} ${verb} ${z}. ` +
      `Both ${x} and ${y}: ${both + three}. Both ${x} and ${z}: ${xz + three}. Both ${y} and ${z}: ${yz + three}. All three: ${three}.`
    const [ask, value] = chance.pick([
      [`How many ${verb} none of the three?`, none],
      [`How many ${verb} only ${x}?`, onlyX],
      [`How many ${verb} exactly two of the three?`, both + xz + yz],
      [`How many ${verb} at least one of the three?`, total - none],
    ] as const)
    return { question: `${given} ${ask}`, expected: numeric(value), features: { sets: 3 } }
  },
}
