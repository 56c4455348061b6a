import type { Chance } from './chance.ts'
import type { Expected } from './family.ts'

/** The right choice among the wrong ones, at a drawn place. */
export function letter(chance: Chance, right: string, wrong: readonly string[]): Expected {
  const choices = chance.shuffle([right, ...wrong])
  return { kind: 'letter', choices, right: choices.indexOf(right) }
}

/** The right choice among three others, drawn from `others`. */
export function fourLetters(chance: Chance, right: string, others: readonly string[]): Expected {
  const wrong = others.filter((other) => other !== right)
  return letter(chance, right, chance.sample(wrong, 3))
}

/** A number as the answer. */
export function numeric(value: number): Expected {
  return { kind: 'number', value: String(value) }
}
