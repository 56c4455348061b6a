import type { Chance } from '../chance.ts'
import { numeric } from '../choices.ts'
import { withArticle } from '../english.ts'
import type { Family, GeneratedItem } from '../family.ts'

const wares = ['coat', 'bicycle', 'sofa', 'phone', 'desk', 'guitar', 'oven', 'tent', 'watch', 'rug']
const groups = ['visitors', 'pupils', 'voters', 'trees', 'letters', 'seats', 'books', 'members']
const parts = [5, 10, 15, 20, 25, 30, 35, 40, 45, 55, 60, 65, 70, 75, 80, 85, 90, 95]

/** A part; a changed price; two changes in a row; the price before a change. */
export const percentages: Family = {
  name: 'percentages',
  task: 'quantities',
  measures: 'Takes percentages, also one after the other and backwards.',
  levels: 4,
  generate(chance, level) {
    return ([part, changed, twice, before][level - 1] ?? before)(chance)
  },
}

function part(chance: Chance): GeneratedItem {
  const group = chance.pick(groups)
  const [percent, whole] = [chance.pick(parts), 20 * chance.integer(2, 40)]
  const question = chance.pick([
    `What is ${percent}% of ${whole}?`,
    `Of ${whole} ${group}, ${percent}% are new. How many ${group} are new?`,
    `There are ${whole} ${group}. How many ${group} are ${percent}% of them?`,
    `Exactly ${percent}% of the ${whole} ${group} were counted. How many ${group} is that?`,
  ])
  return { question, expected: numeric((whole * percent) / 100), features: { steps: 1 } }
}

function changed(chance: Chance): GeneratedItem {
  const ware = chance.pick(wares)
  const [percent, price] = [chance.pick(parts.slice(0, 10)), 20 * chance.integer(2, 40)]
  const rises = chance.happens(1, 2)
  const question = chance.pick([
    `${capital(ware)} costs ${price} dollars. Its price ${rises ? 'rises' : 'falls'} by ${percent}%. What is the new price in dollars?`,
    `The price of ${withArticle(ware)} was ${price} dollars and ${rises ? 'rises' : 'falls'} by ${percent}%. How many dollars is it now?`,
    `A shop ${rises ? 'raises' : 'cuts'} the price of ${withArticle(ware)}, ${price} dollars, by ${percent}%. What does it cost now, in dollars?`,
  ])
  const value = (price * (100 + (rises ? percent : -percent))) / 100
  return { question, expected: numeric(value), features: { steps: 2 } }
}

function twice(chance: Chance): GeneratedItem {
  const ware = chance.pick(wares)
  const first = chance.pick([10, 20, 30, 40, 50])
  const second = chance.pick([10, 20, 30, 40, 50])
  const price = 100 * chance.integer(2, 12)
  const [up1, up2] = [chance.happens(1, 2), chance.happens(1, 2)]
  const question = chance.pick([
    `${capital(ware)} costs ${price} dollars. The price ${up1 ? 'rises' : 'falls'} by ${first}%, and the new price then ${up2 ? 'rises' : 'falls'} by ${second}%. What is the final price in dollars?`,
    `The price of ${withArticle(ware)} is ${price} dollars. First it ${up1 ? 'rises' : 'falls'} by ${first}%; later that price ${up2 ? 'rises' : 'falls'} by ${second}%. How many dollars is it in the end?`,
  ])
  const value = (price * (100 + (up1 ? first : -first)) * (100 + (up2 ? second : -second))) / 10_000
  return { question, expected: numeric(value), features: { steps: 4 } }
}

function before(chance: Chance): GeneratedItem {
  const ware = chance.pick(wares)
  const [percent, price] = [chance.pick(parts.slice(0, 10)), 20 * chance.integer(2, 50)]
  const rises = chance.happens(1, 2)
  const now = (price * (100 + (rises ? percent : -percent))) / 100
  const question = chance.pick([
    `After its price ${rises ? 'rises' : 'falls'} by ${percent}%, ${withArticle(ware)} costs ${now} dollars. What was the price before, in dollars?`,
    `${capital(ware)} costs ${now} dollars now, after the price ${rises ? 'rises' : 'falls'} by ${percent}%. How many dollars was it before?`,
    `The price of ${withArticle(ware)} ${rises ? 'rises' : 'falls'} by ${percent}% and becomes ${now} dollars. What was the old price in dollars?`,
  ])
  return { question, expected: numeric(price), features: { steps: 2, backwards: 1 } }
}

function capital(noun: string): string {
  return withArticle(noun).replace(/^a/, 'A')
}
