import { assigned, entailed, heading, place, rank, weekday } from './deduction.ts'
import { items, number, type Operation, text, type Value } from './expression.ts'
import * as fractions from './fraction.ts'

const whole = (value: Value | undefined): number => Number(fractions.integer(number(value)))
const amount = (value: number): Value => fractions.fraction(BigInt(value))
const texts = (value: Value | undefined): string[] => items(value).map(text)

/** The operations that a `check` may call. Positions count from 1. */
export const operations: Readonly<Record<string, Operation>> = {
  // numbers
  floor: (a) => fractions.floor(number(a)),
  ceil: (a) => fractions.negate(fractions.floor(fractions.negate(number(a)))),
  sqrt: (a) => fractions.squareRoot(number(a)),
  gcd: (a, b) => fractions.fraction(fractions.gcd(BigInt(whole(a)), BigInt(whole(b)))),
  lcm: (a, b) => {
    const [x, y] = [BigInt(whole(a)), BigInt(whole(b))]
    return fractions.fraction((x * y) / fractions.gcd(x, y))
  },

  // notations
  pad: (a, width) => text(a).padStart(whole(width), '0'),
  base: (a, radix) => whole(a).toString(whole(radix)),
  grouped: (a, separator) => text(a).replace(/\B(?=(\d{3})+$)/g, text(separator)),
  roman: (a) => roman(whole(a)),
  clock: (minutes) => clock(whole(minutes)),
  json: (...args) => json(args),

  // texts
  upper: (a) => text(a).toUpperCase(),
  lower: (a) => text(a).toLowerCase(),
  capital: (a) => text(a).charAt(0).toUpperCase() + text(a).slice(1),
  letters: (a) => [...text(a)],
  split: (a, separator) => text(a).split(text(separator)),
  initials: (a) => (text(a).match(/\b[a-z]/gi) ?? []).join('').toUpperCase(),
  replace: (a, from, to) => text(a).replaceAll(text(from), text(to)),
  without: (a, letters) => [...text(a)].filter((c) => !text(letters).includes(c)).join(''),
  only: (a, letters) => [...text(a)].filter((c) => text(letters).includes(c)).join(''),
  shift: (a, by) => shift(text(a), whole(by)),

  // texts and lists
  length: (a) => amount(typeof a === 'string' ? a.length : items(a).length),
  reverse: (a) => (typeof a === 'string' ? [...a].reverse().join('') : items(a).toReversed()),
  first: (a, count) => join(sequence(a).slice(0, whole(count))),
  last: (a, count) => join(sequence(a).slice(-whole(count))),

  // lists
  join: (separator, list) => texts(list).join(text(separator)),
  nth: (list, position) => items(list)[whole(position) - 1] ?? '',
  count: (list, item) => amount(texts(list).filter((entry) => entry === text(item)).length),
  sort: (list) => items(list).toSorted(ascending),
  bylength: (list) => texts(list).toSorted((a, b) => a.length - b.length),
  unique: (list) => [...new Set(texts(list))],
  every: (list, start, step) =>
    items(list).filter(
      (_, i) => i + 1 >= whole(start) && (i + 1 - whole(start)) % whole(step) === 0,
    ),
  interleave: (a, b) => items(a).flatMap((entry, i) => [entry, items(b)[i] ?? '']),
  divisible: (list, by) => items(list).filter((entry) => whole(entry) % whole(by) === 0),
  starting: (list, prefix) => texts(list).filter((entry) => entry.startsWith(text(prefix))),
  sized: (list, size) => texts(list).filter((entry) => entry.length === whole(size)),
  repeat: (a, times) => Array.from({ length: whole(times) }, () => text(a)),
  range: (from, to, step) =>
    Array.from({ length: Math.floor((whole(to) - whole(from)) / whole(step)) + 1 }, (_, i) =>
      amount(whole(from) + i * whole(step)),
    ),

  // deductions
  rank: (rules, position) => rank(text(rules), whole(position)),
  place: (rules, name) => amount(place(text(rules), text(name))),
  assigned: (keys, values, rules, asked) =>
    assigned(text(keys), text(values), text(rules), text(asked)),
  weekday: (day, later) => weekday(text(day), whole(later)),
  heading: (start, turns) => heading(text(start), text(turns)),
  entailed: (premises, ...choices) => amount(entailed(text(premises), choices.map(text))),
}

const sequence = (value: Value | undefined): readonly Value[] =>
  typeof value === 'string' ? [...value] : items(value)

const join = (list: readonly Value[]): string => list.map(text).join('')

function ascending(a: Value, b: Value): number {
  if (typeof a === 'string' && typeof b === 'string') return a < b ? -1 : Number(a > b)
  return fractions.compare(number(a), number(b))
}

/** Minutes since midnight as `H:MM`. */
function clock(minutes: number): string {
  return `${Math.floor(minutes / 60) % 24}:${String(minutes % 60).padStart(2, '0')}`
}

function shift(word: string, by: number): string {
  const a = 'a'.charCodeAt(0)
  return word.replace(/[a-z]/g, (c) => String.fromCharCode(((c.charCodeAt(0) - a + by) % 26) + a))
}

function roman(value: number): string {
  const signs = { M: 1000, CM: 900, D: 500, CD: 400, C: 100, XC: 90, L: 50, XL: 40, X: 10, IX: 9 }
  let rest = value
  let numeral = ''
  for (const [sign, worth] of Object.entries({ ...signs, V: 5, IV: 4, I: 1 })) {
    numeral += sign.repeat(Math.floor(rest / worth))
    rest %= worth
  }
  return numeral
}

/** One list as a JSON array, or keys and values in turn as a JSON object. */
function json(args: readonly Value[]): string {
  const [only] = args
  if (args.length === 1) return `[${items(only).map(jsonValue).join(',')}]`
  const members = args.flatMap((value, i) =>
    i % 2 === 0 ? [`${jsonValue(value)}:${jsonValue(args[i + 1] ?? null)}`] : [],
  )
  return `{${members.join(',')}}`
}

function jsonValue(value: Value): string {
  if (Array.isArray(value)) return json([value])
  return value !== null && typeof value === 'object' ? text(value) : JSON.stringify(value)
}
