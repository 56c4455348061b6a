/** Answers a question from its text, and for a choice from the choices. */
export type Solver = (question: string, choices: readonly string[]) => string

export function int(text: string | undefined): number {
  if (text === undefined) throw new Error('a number is missing in the question')
  return Number.parseInt(text, 10)
}

/** The groups of every match. */
export function all(text: string, pattern: RegExp): (string | undefined)[][] {
  return [...text.matchAll(pattern)].map((match) => match.slice(1))
}

/** The first group of every match. */
export function all1(text: string, pattern: RegExp): string[] {
  return all(text, pattern).map(([first]) => first ?? '')
}

/** The one choice for which the test holds; a text that is no choice when there is another number of them. */
export function only(choices: readonly string[], test: (choice: string) => boolean): string {
  const found = choices.filter(test)
  return found.length === 1 ? (found[0] as string) : `${found.length} choices are right`
}

/** Every order of the members. */
export function permutations<T>(members: readonly T[]): T[][] {
  if (members.length === 0) return [[]]
  return members.flatMap((first, at) =>
    permutations(members.toSpliced(at, 1)).map((rest) => [first, ...rest]),
  )
}
