import type { Chance } from '../chance.ts'
import type { Fact, Relation } from './relation.ts'

/** Levels of every family of knowledge: from famous rows to rare ones among close relatives. */
export const levels = 4

/** Facts by their values. */
interface Bag {
  /** The values, each once. */
  readonly values: readonly string[]
  readonly byValue: ReadonlyMap<string, readonly Fact[]>
}

/** The facts of a relation that one level asks about. */
export interface Pool extends Bag {
  readonly relation: Relation
  readonly level: number
  readonly facts: readonly Fact[]
  /** Facts that are easily confused, by the mark of the table. */
  readonly near: ReadonlyMap<string, Bag>
  /** Facts whose entity, or value, begins with a letter. */
  readonly initials: Readonly<Record<Side, ReadonlyMap<string, Bag>>>
}

type Side = 'entity' | 'value'

const tiers: readonly (readonly number[])[] = [[1], [1, 2], [2, 3], [3]]

/** A pool per level; a level with too few values of its own asks about the whole table. */
export function poolsOf(relation: Relation): Pool[] {
  return tiers.map((allowed, at) => {
    const own = relation.facts.filter(({ tier }) => allowed.includes(tier))
    const enough = new Set(own.map(({ value }) => value)).size >= 6 && own.length >= 8
    return poolOf(relation, at + 1, enough ? own : relation.facts)
  })
}

function poolOf(relation: Relation, level: number, facts: readonly Fact[]): Pool {
  const byNumber = (a: Fact, b: Fact) => Number(a.value) - Number(b.value)
  return {
    ...bagOf(facts),
    relation,
    level,
    facts: relation.numeric ? facts.toSorted(byNumber) : facts,
    near: bagsBy(facts, ({ near }) => near),
    initials: {
      entity: bagsBy(facts, ({ entity }) => initial(entity)),
      value: bagsBy(facts, ({ value }) => initial(value)),
    },
  }
}

/**
 * The part of a pool with the facts that `keep` leaves; of the whole table where the level has fewer than
 * four values among them.
 * @returns undefined when the table has too few as well
 */
export function narrowed(
  { relation, level, facts }: Pool,
  keep: (facts: readonly Fact[]) => readonly Fact[],
): Pool | undefined {
  return [facts, relation.facts]
    .map((from) => poolOf(relation, level, keep(from)))
    .find(({ values }) => values.length >= 4)
}

/** The part of a pool whose values have at least `count` entities. */
export function sharing(pool: Pool, count: number): Pool | undefined {
  return narrowed(pool, (facts) => withCompany(facts, count))
}

function withCompany(facts: readonly Fact[], count: number): readonly Fact[] {
  return [...Map.groupBy(facts, ({ value }) => value).values()]
    .filter(({ length }) => length >= count)
    .flat()
}

/** A fact, each value of the pool equally likely. */
export function drawFact(chance: Chance, { values, byValue }: Bag): Fact {
  return chance.pick(byValue.get(chance.pick(values)) ?? [])
}

/**
 * Facts that differ from `fact` and from each other in both columns: sources of wrong choices.
 * @returns undefined when there are fewer than `count`
 */
export function strangers(
  chance: Chance,
  pool: Pool,
  fact: Fact,
  side: Side,
  count: number,
): Fact[] | undefined {
  const drawn: Fact[] = []
  for (const bag of bagsAround(chance, pool, fact, side))
    addDifferent(chance, bag, fact, drawn, count)
  return drawn.length === count ? drawn : undefined
}

/** Where wrong choices come from; the second bag serves when the first has too few. */
function bagsAround(chance: Chance, pool: Pool, fact: Fact, side: Side): readonly Bag[] {
  const { relation, level, near, initials } = pool
  if (relation.spelt) return [initials[side].get(initial(fact[side])) ?? pool]
  if (relation.numeric) return [bagOf(windowAround(chance, pool, fact))]
  const relatives = level >= 3 && fact.near !== '' ? near.get(fact.near) : undefined
  return relatives ? [relatives, pool] : [pool]
}

/** How many neighbours in order a wrong number comes from, by level. */
const windows = [60, 24, 14, 9]

/** Neighbours in order, the fact at any place among them. */
function windowAround(chance: Chance, { level, facts }: Pool, fact: Fact): readonly Fact[] {
  const width = Math.min(windows[level - 1] ?? 0, facts.length)
  const at = facts.indexOf(fact)
  const from = chance.integer(Math.max(0, at - width + 1), Math.min(facts.length - width, at))
  return facts.slice(from, from + width)
}

/** Draws that find any of four values with near certainty. */
const patience = 24

function addDifferent(chance: Chance, bag: Bag, fact: Fact, drawn: Fact[], count: number): void {
  for (let draw = 0; draw < patience && drawn.length < count; draw += 1) {
    const other = drawFact(chance, bag)
    const taken = [fact, ...drawn].some(({ value }) => value === other.value)
    if (!taken) drawn.push(other)
  }
}

function bagOf(facts: readonly Fact[]): Bag {
  const byValue = Map.groupBy(facts, ({ value }) => value)
  return { byValue, values: [...byValue.keys()] }
}

function bagsBy(facts: readonly Fact[], mark: (fact: Fact) => string): ReadonlyMap<string, Bag> {
  const groups = [...Map.groupBy(facts, mark)]
  return new Map(groups.map(([name, members]) => [name, bagOf(members)]))
}

function initial(text: string): string {
  return text.replace(/^the /, '').slice(0, 1).toLowerCase()
}
