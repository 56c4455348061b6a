import { numeric } from '../choices.ts'
import { counted, listed } from '../english.ts'
import type { Family } from '../family.ts'
import { firstNames } from '../names.ts'

const goods =
  'pen book cup lamp plate mug apple brush pencil candle scarf towel poster plant basket notebook hat box ribbon bottle'.split(
    ' ',
  )
const verbs = ['buys', 'orders', 'picks up', 'takes', 'chooses']
const places = ['', 'At the market, ', 'In a shop, ', 'At a fair, ', 'Online, ', 'On Monday, ']
const totals = [
  'How many dollars is that in all?',
  'What is the total in dollars?',
  'How many dollars does this cost altogether?',
  'What does it all cost, in dollars?',
]
const changes = [
  'How many dollars are left?',
  'How many dollars come back?',
  'What is the change in dollars?',
]

/** One kind of goods; two; then change from a payment; then three kinds, a voucher and change. */
export const shopping: Family = {
  name: 'shopping',
  task: 'quantities',
  measures: 'Multiplies prices, adds them and subtracts from a payment.',
  levels: 4,
  generate(chance, level) {
    const name = chance.pick(firstNames)
    const lines = chance.sample(goods, [1, 2, 2, 3][level - 1] ?? 3).map((noun) => ({
      noun,
      count: chance.integer(2, level === 1 ? 12 : 9 + level),
      price: chance.integer(3, level === 1 ? 12 : 12 + 3 * level),
    }))
    const bill = lines.reduce((sum, { count, price }) => sum + count * price, 0)
    const basket = listed(
      lines.map(({ noun, count, price }) => `${counted(count, noun)} at ${price} dollars each`),
    )
    const bought = `${chance.pick(places)}${name} ${chance.pick(verbs)} ${basket}.`
    if (level < 3)
      return {
        question: `${bought} ${chance.pick(totals)}`,
        expected: numeric(bill),
        features: { steps: level === 1 ? 1 : 3, kinds: lines.length },
      }
    const voucher = level === 4 ? chance.integer(3, 19) : 0
    const paid = bill - voucher + chance.integer(2, 60)
    const less = voucher > 0 ? ` A voucher takes ${voucher} dollars off the bill.` : ''
    return {
      question: `${bought}${less} ${name} pays with ${paid} dollars. ${chance.pick(changes)}`,
      expected: numeric(paid - bill + voucher),
      features: { steps: level === 3 ? 4 : 7, kinds: lines.length },
    }
  },
}
