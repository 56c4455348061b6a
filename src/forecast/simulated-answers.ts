import { type Drbg, type ItemParameters, rightProbability, shuffled } from '../stats/index.ts'

/** Abilities between which the one of a score is searched, and how closely. */
const [lowest, highest, halvings] = [-12, 12, 40]

/**
 * The chance of a right answer to each item of a pool, or to each kind of them, for a node whose composite
 * score is `score`: as hard or easy as their parameters say.
 *
 * @param shares share of each in the composite score; together 1
 */
export function itemChances(
  shares: readonly number[],
  items: ItemParameters,
  score: number,
): readonly number[] {
  const at = (ability: number) =>
    shares.map((_, item) =>
      rightProbability(items.slopes[item] ?? 1, items.intercepts[item] ?? 0, ability),
    )
  const scoreAt = (ability: number) =>
    at(ability).reduce((sum, chance, item) => sum + chance * (shares[item] ?? 0), 0)
  let [low, high] = [lowest, highest]
  for (let halving = 0; halving < halvings; halving++) {
    const middle = (low + high) / 2
    if (scoreAt(middle) < score) low = middle
    else high = middle
  }
  return at((low + high) / 2)
}

/**
 * Which items a simulated node answers right: each with its chance, yet of each stretch of items in a
 * row about as many as their chances sum to, so that the node's score on the pool is the one assumed
 * (systematic sampling, Madow 1949; the order within a stretch is drawn).
 */
export function simulatedAnswers(chances: readonly number[], random: Drbg): Uint8Array {
  const right = new Uint8Array(chances.length)
  const order = shuffled(chances.length, random)
  let sum = random.float()
  for (const item of order) {
    const before = Math.floor(sum)
    sum += chances[item] ?? 0
    if (Math.floor(sum) > before) right[item] = 1
  }
  return right
}
