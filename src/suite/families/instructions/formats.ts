import type { Chance } from '../chance.ts'
import type { Family } from '../family.ts'
import { firstNames } from '../names.ts'
import { only } from './demand.ts'

interface Format {
  /** What is given, what to do with it, and what comes out. */
  readonly given: string
  readonly form: string
  readonly result: string
}

const months =
  'January February March April May June July August September October November December'.split(' ')

const wrappers = [
  { rule: 'between square brackets', open: '[', close: ']' },
  { rule: 'between two hash signs (#...#)', open: '#', close: '#' },
  { rule: 'between double angle brackets (<<...>>)', open: '<<', close: '>>' },
  { rule: 'after "Result: "', open: 'Result: ', close: '' },
  { rule: 'before " (end)"', open: '', close: ' (end)' },
] as const

/** Write 5 March 2024 as year/month/day with two digits for month and day, between square brackets. */
export const formats: Family = {
  name: 'formatted-value',
  task: 'instructions',
  measures: 'Writing dates, times, prices and names in an exact form.',
  levels: 3,
  generate(chance, level) {
    const parts = chance
      .sample([date, time, price, person, code], level > 1 ? 2 : 1)
      .map((draw) => draw(chance))
    const wrapper = level > 2 ? chance.pick(wrappers) : undefined
    const joint = chance.pick([' | ', ' - ', ' / '])
    const asked = parts.map(({ given, form }) => `${given} as ${form}`).join(', then ')
    const rules = [
      ...(parts.length > 1 ? [`parted by "${joint}"`] : []),
      ...(wrapper ? [`all of it ${wrapper.rule}`] : []),
    ]
    const rest = rules.length > 0 ? `, ${rules.join(', ')}` : ''
    const question = chance.pick([
      `Write on one line ${asked}${rest}.`,
      `On a single line, give ${asked}${rest}.`,
      `Your answer is one line: ${asked}${rest}.`,
      `Reformat, on one line: ${asked}${rest}.`,
    ])
    const text = parts.map(({ result }) => result).join(joint)
    const line = `${wrapper?.open ?? ''}${text}${wrapper?.close ?? ''}`
    return {
      question: `${question} ${only(chance)}`,
      expected: { kind: 'exact-line', line },
      features: { level, rules: parts.length + rules.length },
    }
  },
}

function date(chance: Chance): Format {
  const [day, month, year] = [
    chance.integer(1, 28),
    chance.integer(1, 12),
    chance.integer(1950, 2039),
  ]
  const [dd, mm, yyyy] = [twoDigits(day), twoDigits(month), String(year)]
  const forms = [
    { form: 'YYYY/MM/DD', result: `${yyyy}/${mm}/${dd}` },
    { form: 'DD.MM.YYYY', result: `${dd}.${mm}.${yyyy}` },
    { form: 'MM-DD-YYYY', result: `${mm}-${dd}-${yyyy}` },
    { form: 'YYYYMMDD', result: `${yyyy}${mm}${dd}` },
  ]
  return { given: `${day} ${months[month - 1]} ${year}`, ...chance.pick(forms) }
}

function time(chance: Chance): Format {
  const [hour, minute] = [chance.integer(1, 11), chance.integer(0, 59)]
  const evening = chance.happens(1, 2)
  const hours = twoDigits(evening ? hour + 12 : hour)
  const forms = [
    { form: '24-hour HH:MM', result: `${hours}:${twoDigits(minute)}` },
    { form: '24-hour HHhMM', result: `${hours}h${twoDigits(minute)}` },
  ]
  const given = `${hour}:${twoDigits(minute)} ${evening ? 'p.m.' : 'a.m.'}`
  return { given, ...chance.pick(forms) }
}

function price(chance: Chance): Format {
  const [whole, cents] = [chance.integer(1000, 9999), chance.integer(1, 99)]
  const [head, tail] = [String(whole).slice(0, 1), String(whole).slice(1)]
  const forms = [
    {
      form: 'EUR with a comma for thousands and two decimals (EUR 1,234.50)',
      result: `EUR ${head},${tail}.${twoDigits(cents)}`,
    },
    { form: 'cents without any separator', result: `${whole}${twoDigits(cents)}` },
    {
      form: 'a number with two decimals and "USD" after it (1234.50 USD)',
      result: `${whole}.${twoDigits(cents)} USD`,
    },
  ]
  return { given: `${whole} units and ${cents} cents`, ...chance.pick(forms) }
}

function person(chance: Chance): Format {
  const [first, last] = [chance.pick(firstNames), chance.pick(surnames)]
  const forms = [
    { form: 'surname, comma, space, first name', result: `${last}, ${first}` },
    { form: 'surname in capitals, space, first name', result: `${last.toUpperCase()} ${first}` },
    { form: 'initial, full stop, space, surname', result: `${first.charAt(0)}. ${last}` },
    {
      form: 'first name, dot, surname, in small letters',
      result: `${first}.${last}`.toLowerCase(),
    },
  ]
  return { given: `the name ${first} ${last}`, ...chance.pick(forms) }
}

const surnames =
  'Baker Carter Cooper Fisher Mason Miller Potter Porter Taylor Turner Walker Weaver'.split(' ')

function code(chance: Chance): Format {
  const digits = Array.from({ length: 6 }, () => chance.integer(0, 9)).join('')
  const forms = [
    {
      form: 'three pairs with hyphens (12-34-56)',
      result: digits.replace(/(..)(..)(..)/, '$1-$2-$3'),
    },
    {
      form: 'two groups of three with a space (123 456)',
      result: digits.replace(/(...)(...)/, '$1 $2'),
    },
    { form: 'its digits in reverse order', result: [...digits].reverse().join('') },
  ]
  return { given: `the code ${digits}`, ...chance.pick(forms) }
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}
