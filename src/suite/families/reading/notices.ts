import type { Chance } from '../chance.ts'
import { letter } from '../choices.ts'
import { capitalised } from '../english.ts'
import type { Family } from '../family.ts'

const houses = ['museum', 'library', 'market', 'gallery', 'zoo', 'theater', 'palace', 'castle']
const rooms = ['café', 'shop', 'office', 'garden', 'archive', 'kitchen']
const days = ['Mondays', 'Tuesdays', 'Wednesdays', 'Thursdays', 'Fridays', 'Saturdays', 'Sundays']

/** The museum closes at 17:00, on Fridays at 20:30. The café closes an hour earlier. When ...? */
export const notices: Family = {
  name: 'notices',
  task: 'reading',
  measures: 'Applying a rule and its exception from a notice, with a time derived from another.',
  levels: 3,
  generate(chance, level) {
    const house = chance.pick(houses)
    const [near, far] = chance.sample(rooms, 2) as [string, string]
    const [special, ordinary] = chance.sample(days, 2) as [string, string]
    const [opens, closes] = chance.pick([
      ['closes', 'close'],
      ['opens', 'open'],
    ] as const)
    // Minutes of the day: usual and special time of the house, then steps from room to room.
    const usual = 30 * chance.integer(18, 30)
    const shift = 30 * chance.pick([-7, -5, -3, 3, 5, 7])
    const [first, second] = chance.sample([30, 60, 90, 120], 2) as [number, number]
    const direction = chance.pick([-1, 1])
    const times = (offset: number) => [usual + offset, usual + shift + offset]
    const steps: Readonly<Record<string, number>> = {
      [house]: 0,
      [near]: direction * first,
      [far]: direction * (first + second),
    }
    const asked = level > 1 ? [near, far] : [near, house]
    const which = chance.integer(0, 3)
    const choices = asked.flatMap((room) => times(steps[room] ?? 0))
    if (new Set(choices).size < 4) return notices.generate(chance, level)
    const room = asked[Math.floor(which / 2)] ?? ''
    const named = which % 2 === 0 ? ordinary : special
    const day = level > 2 ? besideAnother(chance, named) : named
    const hours = (room: string) => times(steps[room] ?? 0) as [number, number]
    const told = [
      direct(chance, house, opens, hours(house), special),
      relation(chance, near, house, opens, direction * first),
      ...(level > 1 ? [relation(chance, far, near, opens, direction * second)] : []),
    ]
    const question = chance.pick([
      `When does the ${room} ${closes} on ${day}?`,
      `At what time does the ${room} ${closes} on ${day}?`,
      `On ${day}, when does the ${room} ${closes}?`,
    ])
    const right = clock(choices[which] ?? 0)
    return {
      question: [...told, question].join(' '),
      expected: letter(
        chance,
        right,
        choices.map(clock).filter((time) => time !== right),
      ),
      features: { level, facts: told.length },
    }
  },
}

/** A day by the one before or after it. */
function besideAnother(chance: Chance, day: string): string {
  const step = chance.pick([-1, 1])
  const other = days[(days.indexOf(day) + step + days.length) % days.length] ?? ''
  return `the day ${step < 0 ? 'after' : 'before'} ${other.slice(0, -1)}`
}

function direct(
  chance: Chance,
  room: string,
  verb: string,
  [usual, special]: readonly [number, number],
  day: string,
): string {
  return chance.pick([
    `The ${room} ${verb} at ${clock(usual)}, but on ${day} at ${clock(special)}.`,
    `Except on ${day}, when it ${verb} at ${clock(special)}, the ${room} ${verb} at ${clock(usual)}.`,
    `On ${day} the ${room} ${verb} at ${clock(special)}, on all other days at ${clock(usual)}.`,
  ])
}

function relation(chance: Chance, room: string, of: string, verb: string, offset: number): string {
  const span = spans[Math.abs(offset) / 30 - 1] ?? ''
  const side = offset < 0 ? 'before' : 'after'
  const comparative = offset < 0 ? 'earlier' : 'later'
  return chance.pick([
    `The ${room} always ${verb} ${span} ${side} the ${of}.`,
    `${capitalised(span)} ${side} the ${of}, the ${room} ${verb}.`,
    `The ${room} ${verb} ${span} ${comparative} than the ${of}.`,
  ])
}

const spans = ['half an hour', 'one hour', 'an hour and a half', 'two hours']

function clock(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
}
