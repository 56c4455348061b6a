/**
 * Whether an answer does what the text of a question asks, read from the text alone and judged by other
 * means than the checks: slow and literal.
 */
export function doesAsAsked(question: string, answer: string): boolean {
  const demands = readers.flatMap((read) => read(question))
  if (demands.length === 0) throw new Error(`no demand is found in: ${question}`)
  return demands.every((demand) => demand(answer))
}

type Demand = (answer: string) => boolean
type Reader = (question: string) => readonly Demand[]

const words = (answer: string): string[] => {
  const found: string[] = []
  for (const piece of answer.replaceAll('\n', ' ').split(' ')) {
    const letters = [...piece]
    while (letters.length > 0 && !/[a-z0-9]/i.test(letters[0] ?? '')) letters.shift()
    while (letters.length > 0 && !/[a-z0-9]/i.test(letters.at(-1) ?? '')) letters.pop()
    if (letters.length > 0) found.push(letters.join(''))
  }
  return found
}

const lower = (answer: string): string[] => words(answer).map((word) => word.toLowerCase())

/** Each pattern with the demand that it makes, from its groups. */
const rules: readonly (readonly [RegExp, (...groups: string[]) => Demand])[] = [
  [
    /exactly (\d+) words|the number of words is (\d+)/,
    (a, b) => lengthIn(Number(a ?? b), Number(a ?? b)),
  ],
  [/(\d+) to (\d+) words/, (a, b) => lengthIn(Number(a), Number(b))],
  [/at least (\d+) words, at most (\d+)/, (a, b) => lengthIn(Number(a), Number(b))],
  [/(?:; |: |\) |- |^)(?:at most|no more than) (\d+) words/, (a) => lengthIn(1, Number(a))],
  [
    /(?:begin with|the first word is) "(\w+)"/,
    (word) => (answer) => lower(answer)[0] === word.toLowerCase(),
  ],
  [
    /(?:end with the word|the last word is) "(\w+)"/,
    (word) => (answer) => lower(answer).at(-1) === word.toLowerCase(),
  ],
  [
    /(?:no letter|avoid the letter) "(\w)"/,
    (letter) => (answer) => !answer.toLowerCase().includes(letter),
  ],
  [
    /neither "(\w+)" nor "(\w+)"|without the words "(\w+)" and "(\w+)"/,
    (...all) =>
      (answer) =>
        all.filter((word) => word !== undefined).every((word) => !lower(answer).includes(word)),
  ],
  [/no comma|do not use commas/, () => (answer) => !answer.includes(',')],
  [/"(\w+)" just once|use "(\w+)" exactly once/, (a, b) => uses(a ?? b ?? '', 1)],
  [/also "(\w+)" once|"(\w+)" stands in it one time/, (a, b) => uses(a ?? b ?? '', 1)],
  [/end with a full stop|close with "\."/, () => (answer) => answer.endsWith('.')],
  [/end with an exclamation mark|close with "!"/, () => (answer) => answer.endsWith('!')],
  [/all in lower case|only small letters/, () => (answer) => !/[A-Z]/.test(answer)],
  [/all in upper case|only capital letters/, () => (answer) => !/[a-z]/.test(answer)],
  [
    /(?:each word has|word lengths:) (?:exactly (\d+)|(\d+) to (\d+))/,
    (exact, low, high) => (answer) =>
      words(answer).every(
        ({ length }) => length >= Number(exact ?? low) && length <= Number(exact ?? high),
      ),
  ],
]

const listed: Reader = (question) => {
  const demands = rules.flatMap(([pattern, demand]) => {
    const match = pattern.exec(question)
    return match ? [demand(...(match.slice(1) as string[]))] : []
  })
  return /Rules:|Mind this|Follow every rule|\n- |keep to these rules/.test(question) ? demands : []
}

const sentence: Reader = (question) => {
  const both =
    /(?:with the words|that has both|Put|and it uses) "(\w+)" and "(\w+)"/.exec(question) ??
    /tell of a (\w+) and a (\w+);/.exec(question)
  if (!both) return []
  return [isOneSentence, uses(both[1] ?? '', 1, 99), uses(both[2] ?? '', 1, 99)]
}

const times = ['once', 'twice', 'three times', 'four times', 'five times']

const repeated: Reader = (question) => {
  const match =
    /(?:uses the word|Use the word|the word) "(\w+)"(?: must stand)? exactly (twice|\w+ times)/.exec(
      question,
    ) ?? /with "(\w+)" in it exactly (twice|\w+ times)/.exec(question)
  if (!match) return []
  return [isOneSentence, uses(match[1] ?? '', times.indexOf(match[2] ?? '') + 1)]
}

const initials: Reader = (question) => {
  if (!/no word twice|all different|No word may come twice|different English words/.test(question))
    return []
  const letters = (/((?:[A-Z], )+[A-Z])\b/.exec(question)?.[1] ?? '').toLowerCase().split(', ')
  return [
    (answer) =>
      lower(answer)
        .map((word) => word[0])
        .join() === letters.join(),
    (answer) => new Set(lower(answer)).size === lower(answer).length,
  ]
}

/** The words of the list in the question that have the properties that it names, in the order given. */
function chosen(question: string): string[] {
  const list =
    /((?:[a-z]+, ){2,}[a-z]+)\./.exec(question)?.[1] ??
    /((?:[a-z]+, ){2,}[a-z]+)/.exec(question)?.[1] ??
    ''
  return list.split(', ').filter((word) => {
    const tests: readonly (readonly [RegExp, (x: string) => boolean])[] = [
      [/that contain the letter "(\w)"/g, (x) => word.includes(x)],
      [/without the letter "(\w)"/g, (x) => !word.includes(x)],
      [/with more than (\d) letters/g, (x) => word.length > Number(x)],
      [/with at most (\d) letters/g, (x) => word.length <= Number(x)],
      [/that end in "(\w)"/g, (x) => word.at(-1) === x],
    ]
    return tests.every(([pattern, holds]) =>
      [...question.matchAll(pattern)].every(([, x = '']) => holds(x)),
    )
  })
}

const lines: Reader = (question) => {
  if (!question.includes('one a line')) return []
  const upper = /in capital letters|in upper case/.test(question)
  const kept = chosen(question).toSorted()
  if (/reverse alphabetical|from Z to A/.test(question)) kept.reverse()
  const mark = (at: number) =>
    question.includes('1.') ? `${at + 1}.` : question.includes('a)') ? `${'abcdefgh'[at]})` : '-'
  const shown = kept.map((word, at) => `${mark(at)} ${upper ? word.toUpperCase() : word}`)
  const cased = (text: string) => (upper ? text : text.toLowerCase())
  return [
    (answer) =>
      answer
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean)
        .map(cased)
        .join('\n') === shown.join('\n'),
  ]
}

const joined: Reader = (question) => {
  const separator = /parted by (?:a|an) [^(]*\("([^"]+)"\)/.exec(question)?.[1]
  if (separator === undefined) return []
  let kept = chosen(question)
  if (question.includes('in reverse of')) kept = kept.toReversed()
  if (question.includes('in alphabetical order')) kept = kept.toSorted()
  if (question.includes('from the shortest'))
    kept = [3, 4, 5, 6, 7, 8, 9].flatMap((size) => kept.filter(({ length }) => length === size))
  const shown = kept.map((word) =>
    question.includes('in capital letters')
      ? word.toUpperCase()
      : question.includes('with a capital first letter each')
        ? `${word[0]?.toUpperCase()}${word.slice(1)}`
        : word,
  )
  return [(answer) => answer === shown.join(separator)]
}

const chosenFreely: Reader = (question) => {
  const match = /parted by ("[^"]+"|a comma|a semicolon)[.:,]/.exec(question)
  const count = ['two', 'three', 'four'].findIndex((word) =>
    new RegExp(`(any|Write|pick) ${word} (of these )?words?`).test(question),
  )
  if (!match || count === -1) return []
  const separator =
    { 'a comma': ',', 'a semicolon': ';' }[match[1] ?? ''] ??
    (match[1] ?? '').replaceAll(/[" ]/g, '')
  const fitting = chosen(question)
  const upper = question.includes('in capital letters')
  return [
    (answer) => {
      const parts = answer.split(separator).map((part) => part.trim())
      const known = parts.map((part) => part.toLowerCase())
      return (
        parts.length === count + 2 &&
        new Set(known).size === parts.length &&
        known.every((part) => fitting.includes(part)) &&
        answer === (upper ? answer.toUpperCase() : answer.toLowerCase())
      )
    },
  ]
}

const readers: readonly Reader[] = [
  listed,
  sentence,
  repeated,
  initials,
  lines,
  joined,
  chosenFreely,
]

function lengthIn(min: number, max: number): Demand {
  return (answer) => words(answer).length >= min && words(answer).length <= max
}

function uses(word: string, min: number, max = min): Demand {
  return (answer) => {
    const found = lower(answer).filter((one) => one === word.toLowerCase()).length
    return found >= min && found <= max
  }
}

function isOneSentence(answer: string): boolean {
  return (answer.match(/[.!?](?=\s+\S)/g) ?? []).length === 0
}
