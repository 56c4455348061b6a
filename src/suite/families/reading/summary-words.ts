/** Deeds that a summary can keep: the verb and its thing in the plural. */
export const deeds = [
  { verb: 'planted', thing: 'trees' },
  { verb: 'painted', thing: 'doors' },
  { verb: 'repaired', thing: 'bikes' },
  { verb: 'sold', thing: 'lamps' },
  { verb: 'baked', thing: 'pies' },
  { verb: 'built', thing: 'boats' },
  { verb: 'wrote', thing: 'poems' },
  { verb: 'bought', thing: 'goats' },
  { verb: 'cleaned', thing: 'windows' },
  { verb: 'taught', thing: 'classes' },
  { verb: 'filmed', thing: 'birds' },
  { verb: 'carved', thing: 'masks' },
] as const

export const months =
  'January February March April May June July August September October November December'.split(' ')

export const weekdays = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ')

const numerals =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  )

/** The ways to write a whole number: in digits and, up to twenty, as a word. */
export function writings(value: number): string[] {
  const word = numerals[value]
  return word === undefined ? [String(value)] : [String(value), word]
}
