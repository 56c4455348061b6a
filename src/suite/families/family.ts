import type { Chance } from './chance.ts'

/** The six tasks of `iq-text`. */
export type FamilyTask =
  | 'quantities'
  | 'logic'
  | 'reading'
  | 'knowledge'
  | 'instructions'
  | 'procedure'

/** How the answer to a generated item is judged. */
export type Expected =
  /** One of the choices, by its letter; `choices` are printed under the question as A, B, C, ... */
  | { readonly kind: 'letter'; readonly choices: readonly string[]; readonly right: number }
  /** A number, in plain decimal digits. */
  | { readonly kind: 'number'; readonly value: string }
  /** A word or short phrase; any of these. */
  | { readonly kind: 'text'; readonly accepted: readonly string[] }
  /** One exact line. */
  | { readonly kind: 'exact-line'; readonly line: string }
  /** Any text that meets every check; `example` is one that does. */
  | { readonly kind: 'checks'; readonly checks: readonly Check[]; readonly example: string }

/** One verifiable demand on an answer: plain data, its meaning is in `checks/`. */
export interface Check {
  readonly check: string
  readonly [parameter: string]: string | number | boolean | readonly string[]
}

/** One question with its right answer. */
export interface GeneratedItem {
  /** The question, with its passage or program; without examples, choices or the word "Answer". */
  readonly question: string
  readonly expected: Expected
  /** What makes the item hard or easy, as counts (steps, facts, clues, ...). */
  readonly features: Readonly<Record<string, number>>
}

/** A source of items without end: the same chance and level give the same item on every machine. */
export interface Family {
  /** Lower case with dashes; unique. */
  readonly name: string
  readonly task: FamilyTask
  /** What it measures, in one sentence. */
  readonly measures: string
  /** Levels of difficulty, 1 (easiest) to this number; three to five. */
  readonly levels: number
  generate(chance: Chance, level: number): GeneratedItem
}
