import type { Chance } from '../chance.ts'
import type { Check, Family } from '../family.ts'
import { weekdays, writings } from './summary-words.ts'

const clubs = 'chess choir film garden history math poetry rowing running sewing'.split(' ')
const venues = 'library gym museum theater canteen chapel tower cellar studio workshop'.split(' ')
const extras = ['tea', 'cake', 'soup', 'coffee', 'fruit', 'bread']

interface Meeting {
  readonly day: string
  readonly hour: number
  readonly venue: string
}

/** The chess club met on Monday at 5 ... Now it meets ... Sum up the new plan in at most 12 words. */
export const changes: Family = {
  name: 'summary-of-change',
  task: 'reading',
  measures:
    'Summing up in few words what holds after one or more changes, without what no longer holds.',
  levels: 3,
  generate(chance, level) {
    const club = chance.pick(clubs)
    const days = chance.sample(weekdays, 3)
    const hours = chance.sample([3, 4, 5, 6, 7, 8, 9], 3)
    const rooms = chance.sample(venues, 3)
    const plans = [0, 1, 2].map((at) => ({
      day: days[at] ?? '',
      hour: hours[at] ?? 0,
      venue: rooms[at] ?? '',
    }))
    const [before, after] = [plans[0] as Meeting, { ...(plans[1] as Meeting) }]
    const story = [
      tellFirst(chance, club, before),
      chance.pick([
        `Guests get ${chance.pick(extras)}.`,
        `There is ${chance.pick(extras)} for all.`,
      ]),
      tellNext(chance, after),
    ]
    if (level > 1) story.push(correct(chance, plans[2] as Meeting, after, level))
    const example = `The ${club} club meets on ${after.day} at ${after.hour} in the ${after.venue}.`
    const limit = example.split(' ').length + 4 - level
    const gone = plans.flatMap(({ day, venue }) => [day, `${day}s`, venue])
    const kept = [after.day, `${after.day}s`, after.venue]
    const checks: Check[] = [
      { check: 'word-count', min: 5, max: limit },
      { check: 'sentence-count', count: 1 },
      { check: 'mentions', any: [club] },
      { check: 'mentions', any: [after.day, `${after.day}s`] },
      {
        check: 'mentions',
        any: [...writings(after.hour), `${after.hour}pm`, String(after.hour + 12)],
      },
      { check: 'mentions', any: [after.venue] },
      { check: 'lacks-words', words: [...gone.filter((word) => !kept.includes(word)), ...extras] },
      { check: 'numbers-from', allowed: [String(after.hour), String(after.hour + 12), '00'] },
    ]
    const ask = chance.pick([
      `In one sentence of at most ${limit} words, say which club meets, and when and where it meets now. Leave out the rest.`,
      `Sum up in one sentence, no more than ${limit} words: which club meets, on which day, at what hour and where, as it now stands. Add nothing else.`,
      `Give the plan that now holds (club, day, hour, place) in one sentence of at most ${limit} words, without the old plan.`,
      `Write one sentence of at most ${limit} words with club, day, hour and place as they are now, and nothing that no longer holds.`,
    ])
    return {
      question: `${story.join(' ')} ${ask}`,
      expected: { kind: 'checks', checks, example },
      features: { level, facts: 4, changes: level === 1 ? 1 : 2 },
    }
  },
}

function tellFirst(chance: Chance, club: string, { day, hour, venue }: Meeting): string {
  return chance.pick([
    `The ${club} club used to meet on ${day} at ${hour} in the ${venue}.`,
    `So far the ${club} club met on ${day} at ${hour} in the ${venue}.`,
    `Until now, ${day} at ${hour} in the ${venue} was the time of the ${club} club.`,
  ])
}

function tellNext(chance: Chance, { day, hour, venue }: Meeting): string {
  return chance.pick([
    `From now on it meets in the ${venue}, on ${day} at ${hour}.`,
    `It has moved to ${day} at ${hour}, in the ${venue}.`,
    `The new time is ${day} at ${hour}, the new place the ${venue}.`,
  ])
}

/** A change of the change: of one part, at the highest level of two. */
function correct(
  chance: Chance,
  other: Meeting,
  after: { -readonly [K in keyof Meeting]: Meeting[K] },
  level: number,
): string {
  const parts = chance.sample(['day', 'hour', 'venue'] as const, level - 1)
  if (parts.includes('day')) after.day = other.day
  if (parts.includes('hour')) after.hour = other.hour
  if (parts.includes('venue')) after.venue = other.venue
  const news = {
    day: `the day is ${other.day}`,
    hour: `the hour is ${other.hour}`,
    venue: `the place is the ${other.venue}`,
  }
  const told = parts.map((part) => news[part])
  return chance.pick([
    `Correction: ${told.join(' and ')}.`,
    `Last news: ${told.join(' and ')}.`,
    `A later note says that ${told.join(' and ')}.`,
  ])
}
