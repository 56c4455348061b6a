import { listed } from '../english.ts'
import type { Check, Family } from '../family.ts'
import { firstNames } from '../names.ts'
import { deeds, weekdays, writings } from './summary-words.ts'

/** On Monday Ada sold 4 lamps, ... Sum up in at most 9 words how many lamps Ada sold in all. */
export const totals: Family = {
  name: 'summary-of-total',
  task: 'reading',
  measures: 'Summing up repeated events in one short sentence with their total.',
  levels: 3,
  generate(chance, level) {
    const [name, other] = chance.sample(firstNames, 2) as [string, string]
    const [deed, aside] = chance.sample(deeds, 2) as [
      (typeof deeds)[number],
      (typeof deeds)[number],
    ]
    const size = level + 1
    const from = chance.integer(0, weekdays.length - 1)
    const days = Array.from({ length: size }, (_, at) => weekdays[(from + at) % 7] ?? '')
    const counts = days.map(() => chance.integer(2, 9))
    const total = counts.reduce((sum, count) => sum + count, 0)
    const facts = listed(
      days.map(
        (day, at) =>
          `${at === 0 ? `${deed.verb} ${counts[at]} ${deed.thing}` : counts[at]} on ${day}`,
      ),
    )
    const side = `${other} ${aside.verb} ${chance.integer(10, 40)} ${aside.thing}.`
    const story = chance.shuffle([`${name} ${facts}.`, side]).join(' ')
    const example = `${name} ${deed.verb} ${total} ${deed.thing} in all.`
    const limit = example.split(' ').length + chance.integer(0, 4 - level)
    const checks: Check[] = [
      { check: 'word-count', min: 4, max: limit },
      { check: 'sentence-count', count: 1 },
      { check: 'mentions', any: [name] },
      { check: 'mentions', any: [deed.thing] },
      { check: 'mentions', any: writings(total) },
      { check: 'lacks-words', words: [other, aside.thing, ...weekdays] },
      { check: 'numbers-from', allowed: [String(total)] },
      { check: 'names-from', allowed: [name] },
    ]
    const ask = chance.pick([
      `In one sentence of at most ${limit} words, say how many ${deed.thing} ${name} ${deed.verb} in all; name no day.`,
      `Sum up the ${deed.thing} of ${name} in one sentence of no more than ${limit} words: the total, without the days.`,
      `Write one sentence, at most ${limit} words, with the total of ${deed.thing} for ${name}; leave out days and other people.`,
      `Tell in one sentence of at most ${limit} words the total number of ${deed.thing} for ${name}, and nothing else.`,
    ])
    return {
      question: `${story} ${ask}`,
      expected: { kind: 'checks', checks, example },
      features: { level, facts: size },
    }
  },
}
