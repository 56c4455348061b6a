import { Drbg } from '../stats/index.ts'

/** A node of a population, with its true score, 0-100. */
export interface ScoredNode {
  readonly name: string
  readonly score: number
}

/** Nodes with normally distributed scores; one outside 0-100 is drawn anew. */
export function normalPopulation(
  mean: number,
  deviation: number,
  size: number,
  seed: string,
): readonly ScoredNode[] {
  const random = new Drbg(seed, 'population')
  return Array.from({ length: size }, (_, index) => {
    let score = Number.NaN
    while (!(score >= 0 && score <= 100)) score = mean + deviation * normal(random)
    return { name: `simulated ${index + 1}`, score }
  })
}

/** A standard normal number (Box and Muller 1958). */
function normal(random: Drbg): number {
  const radius = Math.sqrt(-2 * Math.log(1 - random.float()))
  return radius * Math.cos(2 * Math.PI * random.float())
}
