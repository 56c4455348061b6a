import { numeric } from '../choices.ts'
import type { Family } from '../family.ts'
import { firstNames } from '../names.ts'

const things =
  'coins stamps cards marbles stickers nuts shells tickets beads buttons cherries tiles'.split(' ')

/** Equal shares; the rest after packing; shares in a ratio; a total from a difference of shares. */
export const sharing: Family = {
  name: 'sharing',
  task: 'quantities',
  measures: 'Divides in equal parts, with a rest, and in ratios.',
  levels: 4,
  generate(chance, level) {
    const thing = chance.pick(things)
    const [p, q, r] = chance.sample(firstNames, 3) as [string, string, string]
    if (level === 1) {
      const [each, people] = [chance.integer(6, 48), chance.integer(3, 9)]
      const total = each * people
      const question = chance.pick([
        `${total} ${thing} are shared equally by ${people} children. How many ${thing} does each get?`,
        `${p} puts ${total} ${thing} into ${people} equal piles. How many ${thing} are in each pile?`,
        `If ${total} ${thing} are split evenly over ${people} bags, how many ${thing} are in a bag?`,
      ])
      return { question, expected: numeric(each), features: { steps: 1 } }
    }
    if (level === 2) {
      const size = chance.integer(13, 38)
      const left = chance.integer(1, size - 1)
      const total = size * chance.integer(5, 29) + left
      const question = chance.pick([
        `${p} packs ${total} ${thing} into boxes of ${size} and fills as many as possible. How many ${thing} are left over?`,
        `${total} ${thing} are put in full rows of ${size} as far as they go. How many ${thing} remain?`,
        `Full bags hold ${size} ${thing}. From ${total} ${thing}, as many full bags as possible are made. How many ${thing} are not in a bag?`,
      ])
      return { question, expected: numeric(left), features: { steps: 2 } }
    }
    const [a, b, c] = chance.sample([2, 3, 4, 5, 6, 7, 8, 9], 3) as [number, number, number]
    const unit = chance.integer(4, 29)
    if (level === 3) {
      const question = chance.pick([
        `${p} and ${q} share ${(a + b) * unit} ${thing} in the ratio ${a}:${b}, in this order. How many ${thing} does ${p} get?`,
        `${(a + b) * unit} ${thing} are divided between ${p} and ${q} in the ratio ${a}:${b}, in this order. How many ${thing} go to ${p}?`,
      ])
      return { question, expected: numeric(a * unit), features: { steps: 3 } }
    }
    const [most, least] = a > b ? [p, q] : [q, p]
    const gap = Math.abs(a - b) * unit
    const question = chance.pick([
      `${p}, ${q} and ${r} share ${thing} in the ratio ${a}:${b}:${c}, in this order. ${most} gets ${gap} more than ${least}. How many ${thing} are there in all?`,
      `Some ${thing} are divided among ${p}, ${q} and ${r} in the ratio ${a}:${b}:${c}, in this order. ${most} has ${gap} more than ${least}. How many ${thing} do all three have together?`,
    ])
    return { question, expected: numeric((a + b + c) * unit), features: { steps: 4 } }
  },
}
