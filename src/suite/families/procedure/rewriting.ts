import type { Chance } from '../chance.ts'
import type { Expected, Family } from '../family.ts'

const alphabet = 'ABCDEFGHKLMNPRSTXYZ'.split('')

/** One rule; two rules one after the other; two at once; two at once, twice. */
export const rewriting: Family = {
  name: 'rewriting',
  task: 'procedure',
  measures: 'Applies rules that replace letters, one after the other or at once.',
  levels: 4,
  generate(chance, level) {
    const [p, q, r] = chance.sample(alphabet, 3) as [string, string, string]
    const start = word(chance, [p, q, r], level === 1 ? 5 : 4)
    const long = word(chance, [q, r], 2)
    const swap = word(chance, [p, r], 2)
    const quote = (text: string) => `"${text}"`
    if (level === 1) {
      const question = chance.pick([
        `In ${quote(start)}, replace every ${p} with ${long}. What is the result?`,
        `Replace each ${p} in ${quote(start)} with ${long}. What do you get?`,
        `Every ${p} in ${quote(start)} becomes ${long}. Write the new string.`,
      ])
      return found(question, start.replaceAll(p, long), 1)
    }
    if (level === 2) {
      const question = chance.pick([
        `In ${quote(start)}, first replace every ${p} with ${long}; then, in the result, every ${q} with ${swap}. What is the final string?`,
        `Take ${quote(start)}. First replace each ${p} with ${long}. Then replace each ${q} in the result with ${swap}. Write the final string.`,
      ])
      return found(question, start.replaceAll(p, long).replaceAll(q, swap), 2)
    }
    const once = (text: string) =>
      text.replaceAll(/./g, (sign) => (sign === p ? long : sign === q ? swap : sign))
    if (level === 3) {
      const question = chance.pick([
        `In ${quote(start)}, at the same time replace every ${p} with ${long} and every ${q} with ${swap}. What is the result?`,
        `Rewrite ${quote(start)}: each ${p} becomes ${long} and each ${q} becomes ${swap}, at the same time. Write the new string.`,
      ])
      return found(question, once(start), 2)
    }
    const short = start.slice(0, 3)
    const question = chance.pick([
      `One step replaces, at the same time, every ${p} with ${long} and every ${q} with ${swap}. What is ${quote(short)} after two steps?`,
      `In each step every ${p} becomes ${long} and every ${q} becomes ${swap}, at the same time. Write ${quote(short)} after two steps.`,
    ])
    return found(question, once(once(short)), 4)
  },
}

/** Letters of the set in drawn order, the first of them among the first three signs. */
function word(chance: Chance, set: readonly string[], length: number): string {
  const signs = Array.from({ length }, () => chance.pick(set))
  signs[chance.integer(0, Math.min(2, length - 1))] = set[0] as string
  return signs.join('')
}

function found(question: string, text: string, steps: number) {
  const expected: Expected = { kind: 'text', accepted: [text] }
  return { question, expected, features: { steps, length: text.length } }
}
