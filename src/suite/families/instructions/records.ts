import type { Chance } from '../chance.ts'
import type { Family } from '../family.ts'
import { firstNames } from '../names.ts'
import { only } from './demand.ts'

type Value = string | number | boolean | null | readonly string[]

/** A fact of a record: how a text tells it, and its value. */
interface Field {
  readonly key: string
  readonly told: string
  readonly kind: string
  readonly value: Value
}

/** Lima, 34, ... as JSON with the keys "city" (text), "age" (number), ... */
export const records: Family = {
  name: 'json-record',
  task: 'instructions',
  measures: 'Writing what a sentence tells as JSON with given keys, order and types.',
  levels: 3,
  generate(chance, level) {
    const name = chance.pick(firstNames)
    const fields = fieldsOf(chance).slice(0, level + 1)
    const all: Field[] = [{ key: 'name', told: '', kind: 'text', value: name }, ...fields]
    const keys = chance.shuffle(all)
    const story = `${name} ${listed(fields.map(({ told }) => told))}.`
    const wanted = keys.map(({ key, kind }) => `"${key}" (${kind})`).join(', ')
    const question = chance.pick([
      `${story} Write this as one JSON object with the keys ${wanted}, in this order.`,
      `Turn this into a JSON object: ${story} Keys, in this order: ${wanted}.`,
      `A JSON object with the keys ${wanted}, in this order, is to hold this: ${story}`,
      `Read: ${story} Give a JSON object with just these keys in this order: ${wanted}.`,
    ])
    const json = JSON.stringify(Object.fromEntries(keys.map(({ key, value }) => [key, value])))
    return {
      question: `${question} ${only(chance)}`,
      expected: {
        kind: 'checks',
        checks: [{ check: 'json-equals', json, ordered: true }],
        example: json,
      },
      features: { level, rules: keys.length },
    }
  },
}

/** Different facts in drawn order. */
function fieldsOf(chance: Chance): Field[] {
  const age = chance.integer(18, 79)
  const cats = chance.integer(2, 9)
  const city = chance.pick(['Lima', 'Oslo', 'Cairo', 'Quito', 'Riga', 'Seoul', 'Turin', 'Porto'])
  const job = chance.pick(['baker', 'nurse', 'pilot', 'lawyer', 'tailor', 'farmer', 'painter'])
  const colors = chance.sample(['red', 'blue', 'green', 'black', 'white', 'yellow'], 2)
  const drives = chance.happens(1, 2)
  const year = chance.integer(1990, 2023)
  return chance.shuffle<Field>([
    { key: 'age', told: `is ${age} years old`, kind: 'number', value: age },
    { key: 'cats', told: `has ${cats} cats`, kind: 'number', value: cats },
    { key: 'city', told: `lives in ${city}`, kind: 'text in capitals', value: city.toUpperCase() },
    { key: 'job', told: `works as a ${job}`, kind: 'text', value: job },
    { key: 'colors', told: `likes ${colors.join(' and ')}`, kind: 'list of texts', value: colors },
    {
      key: 'drives',
      told: drives ? 'drives a car' : 'does not drive',
      kind: 'true or false',
      value: drives,
    },
    { key: 'since', told: `joined in ${year}`, kind: 'year as text', value: String(year) },
    { key: 'pet', told: 'gives no name of a pet', kind: 'text or null', value: null },
  ])
}

function listed(parts: readonly string[]): string {
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
}
