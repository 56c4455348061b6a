import type { PastReport } from '../src/inference/index.ts'
import { type Drbg, type ItemParameters, permutation } from '../src/stats/index.ts'
import type { BankItem } from './verdict-data.ts'

/** A pool of items by task, and the share of each in the composite score. */
export interface Bank {
  readonly items: readonly BankItem[]
  /** Equal weights for tasks, and for the items of a task. */
  readonly shares: readonly number[]
  readonly weights: readonly number[]
  readonly sizes: readonly number[]
  /** Position of each task's first item. */
  readonly starts: readonly number[]
}

/** Answers of one simulated node, 0 or 1 per item, and the composite they amount to. */
export interface SimulatedNode {
  readonly answers: Float64Array
  readonly skill: number
}

/** How much nodes differ from the model of ability: by task, and by item (standard deviations). */
const taskMisfit = 0.35
const itemMisfit = 0.5
const answersPerReport = 150

export function bankOf(items: readonly BankItem[]): Bank {
  const tasks = 1 + Math.max(...items.map(({ task }) => task))
  const sizes = Array.from(
    { length: tasks },
    (_, task) => items.filter((item) => item.task === task).length,
  )
  return {
    items,
    shares: items.map(({ task }) => 1 / tasks / (sizes[task] ?? 1)),
    weights: sizes.map(() => 1 / tasks),
    sizes,
    starts: sizes.map((_, task) => items.findIndex((item) => item.task === task)),
  }
}

/** A bank like the leaderboard's, for when its item parameters are not at hand. */
export function syntheticBank(random: Drbg, tasks: number, perTask: number): Bank {
  return bankOf(
    Array.from({ length: tasks * perTask }, (_, i) => ({
      task: Math.floor(i / perTask),
      slope: Math.exp(0.4 + 0.5 * gaussian(random)),
      intercept: 1 + 1.8 * gaussian(random),
      guess: 0.25 * random.float(),
    })),
  )
}

/** A standard normal number (Box and Muller 1958). */
export function gaussian(random: Drbg): number {
  const radius = Math.sqrt(-2 * Math.log(1 - random.float()))
  return radius * Math.cos(2 * Math.PI * random.float())
}

/** A node whose composite is near `skill`: its answers follow its ability, its tasks and chance. */
export function simulateNode(bank: Bank, skill: number, random: Drbg): SimulatedNode {
  const ability = abilityFor(bank, skill)
  const talents = bank.sizes.map(() => ability + taskMisfit * gaussian(random))
  const answers = Float64Array.from(bank.items, (item) => {
    const talent = (talents[item.task] ?? ability) + itemMisfit * gaussian(random)
    return random.float() < probability(item, talent) ? 1 : 0
  })
  return { answers, skill: composite(bank, answers) }
}

/** Turns random answers of a node until its composite is the nearest reachable one to `skill`. */
export function moveTo(
  bank: Bank,
  node: SimulatedNode,
  skill: number,
  random: Drbg,
): SimulatedNode {
  const answers = node.answers.slice()
  const step = Math.max(...bank.shares)
  let reached = node.skill
  while (Math.abs(reached - skill) > step / 2) {
    const wanted = reached < skill ? 1 : 0
    const item = random.integer(answers.length)
    if (answers[item] === wanted) continue
    answers[item] = wanted
    reached += (wanted === 1 ? 1 : -1) * (bank.shares[item] ?? 0)
  }
  return { answers, skill: composite(bank, answers) }
}

/** Sparse reports on past nodes of these skills, 150 answers each: what item parameters come from. */
export function pastReports(bank: Bank, skills: readonly number[], random: Drbg): PastReport[] {
  return skills.map((skill) => {
    const { answers } = simulateNode(bank, skill, random)
    const asked = Array.from({ length: answersPerReport }, () => random.integer(answers.length))
    return new Map(asked.map((item) => [item, answers[item] ?? 0]))
  })
}

/** The same parameters on the wrong items: forecasts that are of no use. */
export function permuted(items: ItemParameters, random: Drbg): ItemParameters {
  const order = permutation(`${random.word()}`, items.slopes.length)
  return {
    slopes: order.map((item) => items.slopes[item] ?? 1),
    intercepts: order.map((item) => items.intercepts[item] ?? 0),
  }
}

/** Hard items declared easy and easy ones hard: forecasts that mislead. */
export function reversed(items: ItemParameters): ItemParameters {
  const centre = items.intercepts.reduce((sum, d) => sum + d, 0) / items.intercepts.length
  return { slopes: items.slopes, intercepts: items.intercepts.map((d) => 2 * centre - d) }
}

function composite(bank: Bank, answers: Float64Array): number {
  return answers.reduce((sum, score, i) => sum + (bank.shares[i] ?? 0) * score, 0)
}

function probability({ slope, intercept, guess }: BankItem, ability: number): number {
  return guess + (1 - guess) / (1 + Math.exp(-(slope * ability + intercept)))
}

const tabulated = new WeakMap<Bank, readonly (readonly [ability: number, score: number])[]>()

/** The ability at which the expected composite is `skill`, by a table of the bank. */
function abilityFor(bank: Bank, skill: number): number {
  const table = tabulated.get(bank) ?? abilityTable(bank)
  tabulated.set(bank, table)
  const above = table.findIndex(([, score]) => score >= skill)
  return (table[above === -1 ? table.length - 1 : above] ?? [0])[0]
}

function abilityTable(bank: Bank): [number, number][] {
  return Array.from({ length: 601 }, (_, i) => {
    const ability = i / 60 - 5
    const expected = Float64Array.from(bank.items, (item) => probability(item, ability))
    return [ability, composite(bank, expected)]
  })
}
