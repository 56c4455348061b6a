import type { Chance } from './chance.ts'

/** A question of a well-known benchmark, in our own words, whose published key is wrong. */
export interface Canary {
  /** Benchmark, file and row (from 0) of the item whose key is meant. */
  readonly source: string
  readonly question: string
  readonly right: string
  /** What the published key says: who answers this has looked it up rather than thought. */
  readonly published: string
  /** Two more wrong choices. */
  readonly others: readonly [string, string]
}

/** A canary with its choices in drawn order. */
export interface PlacedCanary {
  readonly question: string
  readonly choices: readonly string[]
  /** Places of the right choice and of the published one. */
  readonly right: number
  readonly published: number
}

/** The canary as it is asked; never part of a score. */
export function placeCanary(
  chance: Chance,
  { question, right, published, others }: Canary,
): PlacedCanary {
  const choices = chance.shuffle([right, published, ...others])
  return {
    question,
    choices,
    right: choices.indexOf(right),
    published: choices.indexOf(published),
  }
}
