import { type PlacedItem, rightAnswer } from '../../../src/suite/families/index.ts'

/** How often each trivial strategy is right on the items, from 0 to 1; ties are shared. */
export function shortcutRates(items: readonly PlacedItem[]): Map<string, number> {
  const rates = new Map<string, number>()
  for (const [name, score] of Object.entries(strategies(items)))
    rates.set(name, items.reduce((sum, item) => sum + score(item), 0) / items.length)
  return rates
}

/** What a blind guess gets: the mean of one over the number of choices; nothing for open answers. */
export function blindRate(items: readonly PlacedItem[]): number {
  const parts = items.map(({ expected }) =>
    expected.kind === 'letter' ? 1 / expected.choices.length : 0,
  )
  return parts.reduce((sum, part) => sum + part, 0) / items.length
}

type Score = (item: PlacedItem) => number

function strategies(items: readonly PlacedItem[]): Readonly<Record<string, Score>> {
  // What is often right is learnt from one half and tried on the other: by heart it knows nothing.
  const learnt = items.filter((_, at) => at % 2 === 0)
  const tried = new Set(items.filter((_, at) => at % 2 === 1))
  const frequent = mode(items.map(rightAnswer))
  const popular = counts(learnt.flatMap(rightChoice))
  const offered = counts(
    learnt.flatMap(({ expected }) => (expected.kind === 'letter' ? expected.choices : [])),
  )
  const often = choosing((choice) => (popular.get(choice) ?? 0) / (offered.get(choice) ?? 1))
  return {
    'most frequent answer': (item) => Number(rightAnswer(item) === frequent),
    'always A': (item) => Number(item.expected.kind === 'letter' && item.expected.right === 0),
    'longest choice': choosing((choice) => choice.length),
    'shortest choice': choosing((choice) => -choice.length),
    'most word overlap': choosing(overlap),
    'least word overlap': choosing((choice, text) => -overlap(choice, text)),
    'last mentioned': choosing((choice, text) => place(choice, text, 'lastIndexOf')),
    'first mentioned': choosing((choice, text) => -place(choice, text, 'indexOf')),
    'most often mentioned': choosing((choice, text) => text.split(choice).length),
    'often right': (item) => (tried.has(item) ? 2 * often(item) : 0),
    'nearest number': choosing(nearest),
    'first number': open((numbers) => numbers[0]),
    'last number': open((numbers) => numbers.at(-1)),
    'largest number': open((numbers) => (numbers.length > 0 ? Math.max(...numbers) : undefined)),
    'smallest number': open((numbers) => (numbers.length > 0 ? Math.min(...numbers) : undefined)),
    'sum of numbers': open((numbers) => numbers.reduce((sum, value) => sum + value, 0)),
    'last word': openWord((words) => words.at(-1)),
    'last name': openWord((words) => words.filter((word) => /^[A-Z]/.test(word)).at(-1)),
  }
}

/** The choice with the highest rank; 1 over their number for each of several highest. */
function choosing(rank: (choice: string, question: string) => number): Score {
  return ({ question, expected }) => {
    if (expected.kind !== 'letter') return 0
    const ranks = expected.choices.map((choice) => rank(choice, question))
    const best = Math.max(...ranks)
    const ties = ranks.filter((value) => value === best).length
    return ranks[expected.right] === best ? 1 / ties : 0
  }
}

function open(guess: (numbers: readonly number[]) => number | undefined): Score {
  return ({ question, expected }) =>
    Number(expected.kind === 'number' && String(guess(numbersOf(question))) === expected.value)
}

function openWord(guess: (words: readonly string[]) => string | undefined): Score {
  return ({ question, expected }) =>
    Number(
      expected.kind === 'text' &&
        expected.accepted.includes(guess(question.match(/[\w:]+/g) ?? []) ?? ''),
    )
}

function overlap(choice: string, question: string): number {
  const words = new Set(question.toLowerCase().match(/\w+/g))
  const own = choice.toLowerCase().match(/\w+/g) ?? []
  return own.filter((word) => words.has(word)).length / Math.max(1, own.length)
}

function place(choice: string, question: string, way: 'indexOf' | 'lastIndexOf'): number {
  const at = question[way](choice)
  return at === -1 && way === 'indexOf' ? question.length : at
}

/** Near to any number of the question, where the choices are numbers. */
function nearest(choice: string, question: string): number {
  const value = Number(choice)
  if (Number.isNaN(value)) return 0
  return -Math.min(...numbersOf(question).map((number) => Math.abs(number - value)))
}

function numbersOf(question: string): number[] {
  return (question.match(/\d+(?:\.\d+)?/g) ?? []).map(Number)
}

function rightChoice({ expected }: PlacedItem): string[] {
  return expected.kind === 'letter' ? [expected.choices[expected.right] as string] : []
}

function counts(texts: readonly string[]): Map<string, number> {
  const found = new Map<string, number>()
  for (const text of texts) found.set(text, (found.get(text) ?? 0) + 1)
  return found
}

function mode(texts: readonly string[]): string | undefined {
  return [...counts(texts)].toSorted(([, a], [, b]) => b - a)[0]?.[0]
}
