import { numeric } from '../choices.ts'
import { listed } from '../english.ts'
import type { Family } from '../family.ts'
import { firstNames } from '../names.ts'

const measured = ['scores', 'readings', 'prices', 'weights', 'lengths', 'times', 'marks', 'heights']

/** A mean; a missing value; a mean after one more; the mean of two groups together. */
export const averages: Family = {
  name: 'averages',
  task: 'quantities',
  measures: 'Works with means: forwards, backwards and of joined groups.',
  levels: 4,
  generate(chance, level) {
    const what = chance.pick(measured)
    const name = chance.pick(firstNames)
    const mean = chance.integer(15, 70)
    if (level < 3) {
      const count = level === 1 ? 3 : chance.integer(4, 5)
      const known = Array.from({ length: count - 1 }, () => mean + chance.integer(-11, 11))
      const last = count * mean - known.reduce((sum, value) => sum + value, 0)
      if (last < 1 || known.includes(last) || known.includes(mean) || last === mean)
        return this.generate(chance, level)
      const question =
        level === 1
          ? chance.pick([
              `What is the mean of ${listed([...known, last].map(String))}?`,
              `${name} notes the ${what} ${listed([...known, last].map(String))}. What is their mean?`,
              `Find the average of the ${what} ${listed([...known, last].map(String))}.`,
            ])
          : chance.pick([
              `The mean of ${count} ${what} is ${mean}. All but one are ${listed(known.map(String))}. What is the other one?`,
              `${name} has ${count} ${what} with a mean of ${mean}; the known ones are ${listed(known.map(String))}. What is the missing one?`,
            ])
      const expected = numeric(level === 1 ? mean : last)
      return { question, expected, features: { count, backwards: level - 1 } }
    }
    if (level === 3) {
      const count = chance.integer(4, 9)
      const shift = chance.pick([-4, -3, -2, -1, 1, 2, 3, 4])
      const added = mean + shift * (count + 1)
      if (added < 1) return this.generate(chance, level)
      const question = chance.pick([
        `The mean of ${count} ${what} is ${mean}. After one more is added, the mean is ${mean + shift}. What was added?`,
        `${name} had ${count} ${what} with a mean of ${mean}. One more made the mean ${mean + shift}. What is the new one?`,
      ])
      return { question, expected: numeric(added), features: { count, backwards: 1 } }
    }
    const [n1, n2] = chance.sample([3, 4, 5, 6, 7, 8, 9, 12], 2) as [number, number]
    const other = mean + (n1 + n2) * chance.pick([-2, -1, 1, 2, 3])
    if (other < 1) return this.generate(chance, level)
    const joint = (n1 * mean + n2 * other) / (n1 + n2)
    const question = chance.pick([
      `A group of ${n1} ${what} has mean ${mean}, a group of ${n2} has mean ${other}. What is the mean of all of them?`,
      `${name} joins ${n1} ${what} with mean ${mean} and ${n2} with mean ${other}. What is the mean of the whole?`,
    ])
    return { question, expected: numeric(joint), features: { count: n1 + n2, backwards: 0 } }
  },
}
