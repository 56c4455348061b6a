import type { Chance } from '../chance.ts'
import type { Check, Family } from '../family.ts'
import { firstNames } from '../names.ts'
import { deeds, months, writings } from './summary-words.ts'
import { cities } from './words.ts'

/** What one person did. */
interface Report {
  readonly name: string
  readonly verb: string
  readonly thing: string
  readonly count: number
  readonly city: string
  readonly month: string
}

/** Sum up in at most 12 words what Nora did, with the place and the month; leave out the others. */
export const summaries: Family = {
  name: 'summary-of-one',
  task: 'reading',
  measures: 'Summing up the facts about one person in few words, without those about others.',
  levels: 3,
  generate(chance, level) {
    const reports = drawReports(chance, level < 2 ? 2 : 3)
    const about = chance.integer(0, reports.length - 1)
    const one = reports[about] as Report
    const others = reports.filter((_, at) => at !== about)
    const kept = keptFacts(chance, one, level)
    const example = `${one.name} ${one.verb} ${one.count} ${one.thing}${kept.tail}.`
    const limit = example.split(' ').length + chance.integer(1, 4 - level + 1)
    const passage = reports.map((report) => tell(chance, report)).join(' ')
    const ask = chance.pick([
      `In one sentence of at most ${limit} words, sum up what ${one.name} did: ${kept.asked}. Do not mention anybody else.`,
      `Write one sentence of no more than ${limit} words on ${one.name} only. It must say ${kept.asked}.`,
      `Summarize what ${one.name} did in one sentence, at most ${limit} words long. Keep ${kept.asked}; leave out the others.`,
      `What did ${one.name} do? Answer in one sentence with at most ${limit} words that gives ${kept.asked}, and nothing of the others.`,
    ])
    return {
      question: `${passage} ${ask}`,
      expected: { kind: 'checks', checks: checksOf(one, others, kept.facts, limit), example },
      features: { level, facts: kept.facts.length + 3, people: reports.length },
    }
  },
}

/** Reports that differ in every part, so that each fact belongs to one person. */
function drawReports(chance: Chance, count: number): Report[] {
  const names = chance.sample(firstNames, count)
  const done = chance.sample(deeds, count)
  const numbers = chance.sample([...Array(18).keys()], count)
  const places = chance.sample(cities, count)
  const times = chance.sample(
    months.filter((month) => month !== 'May' && month !== 'March'),
    count,
  )
  return names.map((name, at) => ({
    name,
    verb: done[at]?.verb ?? '',
    thing: done[at]?.thing ?? '',
    count: (numbers[at] ?? 0) + 3,
    city: places[at] ?? '',
    month: times[at] ?? '',
  }))
}

function tell(chance: Chance, { name, verb, thing, count, city, month }: Report): string {
  return chance.pick([
    `In ${month}, ${name} ${verb} ${count} ${thing} in ${city}.`,
    `${name} was in ${city} in ${month} and ${verb} ${count} ${thing} there.`,
    `${name} went to ${city}, and ${verb} ${count} ${thing} there in ${month}.`,
    `It was in ${month} that ${name} ${verb} ${count} ${thing} in ${city}.`,
  ])
}

/** The number and the thing always; the place, the month or both by level. */
function keptFacts(chance: Chance, { thing, city, month }: Report, level: number) {
  const place = { name: 'the city', tail: ` in ${city}`, fact: city }
  const time = { name: 'the month', tail: ` in ${month}`, fact: month }
  const chosen = level < 3 ? [chance.pick([place, time])] : chance.shuffle([place, time])
  return {
    asked: `the number of ${thing} and ${chosen.map(({ name }) => name).join(' and ')}`.replace(
      / and (?=.* and )/,
      ', ',
    ),
    tail: chosen.map(({ tail }) => tail).join(''),
    facts: chosen.map(({ fact }) => fact),
  }
}

function checksOf(
  one: Report,
  others: readonly Report[],
  facts: readonly string[],
  limit: number,
): Check[] {
  const foreign = others.flatMap(({ name, thing, city, month }) => [name, thing, city, month])
  return [
    { check: 'word-count', min: 4, max: limit },
    { check: 'sentence-count', count: 1 },
    { check: 'mentions', any: [one.name] },
    { check: 'mentions', any: [one.thing] },
    { check: 'mentions', any: writings(one.count) },
    ...facts.map((fact): Check => ({ check: 'mentions', any: [fact] })),
    { check: 'lacks-words', words: foreign },
    { check: 'numbers-from', allowed: [String(one.count)] },
    { check: 'names-from', allowed: [one.name, one.city, one.month] },
  ]
}
