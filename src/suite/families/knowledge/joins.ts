import type { Chance } from '../chance.ts'
import { askingFamily, filled } from './asking.ts'
import { drawFact, narrowed, sharing, strangers } from './pool.ts'
import { allRelations, type Fact, type Relation } from './relation.ts'

/** A way to name a thing by another fact: `the country whose capital is {}`. */
interface Naming {
  readonly relation: Relation
  readonly phrase: string
  /** The column that the phrase names, and the one that fills its gap. */
  readonly names: string
  readonly by: string
  /** What fills the gap, by the thing that it names. */
  readonly gaps: ReadonlyMap<string, readonly string[]>
}

let allNamings: readonly Naming[] | undefined
const namingsByRelation = new Map<Relation, readonly Naming[]>()

/** In which currency does one pay in the country in which Mount Fuji rises? */
export const joins = askingFamily({
  name: 'joined-facts',
  measures: 'Joining two facts: a thing is named by one of them and asked for by the other.',
  facts: 2,
  fits: ({ forward }) => forward !== undefined,
  part: (pool) => narrowed(pool, (facts) => facts.filter((fact) => isNamed(pool.relation, fact))),
  draft(chance, pool) {
    const fact = drawFact(chance, pool)
    const naming = chance.pick(
      namingsFor(pool.relation).filter(({ gaps }) => gaps.has(fact.entity)),
    )
    const others = strangers(chance, pool, fact, 'value', 3)
    return (
      others && {
        question: joined(chance, naming, fact.entity, pool.relation.forward ?? []),
        right: fact.value,
        wrong: others.map(({ value }) => value),
      }
    )
  },
})

/** Which of these was also written by the author of "Emma"? */
export const siblings = askingFamily({
  name: 'same-source',
  measures: 'Joining two facts by the value that they share.',
  facts: 2,
  fits: ({ namesValue, backward }) => namesValue !== undefined && backward !== undefined,
  part: (pool) => sharing(pool, 2),
  draft(chance, pool) {
    const alike = pool.byValue.get(chance.pick(pool.values)) ?? []
    const [named, asked] = chance.sample(alike, 2) as [Fact, Fact]
    const others = strangers(chance, pool, asked, 'entity', 3)
    const source = pool.relation.namesValue?.replace('{}', () => named.entity) ?? ''
    return (
      others && {
        question: filled(chance.pick(pool.relation.backward ?? []), source),
        right: asked.entity,
        wrong: others.map(({ entity }) => entity),
      }
    )
  },
})

function namingsOf(relation: Relation): Naming[] {
  const { entity, value, namesEntity, namesValue, facts } = relation
  const byValue: Naming = {
    relation,
    phrase: namesEntity ?? '',
    names: entity,
    by: value,
    gaps: gapsOf(facts.map((fact) => [fact.entity, fact.value])),
  }
  const byEntity: Naming = {
    relation,
    phrase: namesValue ?? '',
    names: value,
    by: entity,
    gaps: gapsOf(facts.map((fact) => [fact.value, fact.entity])),
  }
  return [byValue, byEntity].filter(({ phrase }) => phrase !== '')
}

function gapsOf(pairs: readonly (readonly [string, string])[]): ReadonlyMap<string, string[]> {
  const gaps = new Map<string, string[]>()
  for (const [thing, gap] of pairs) gaps.set(thing, [...(gaps.get(thing) ?? []), gap])
  return gaps
}

/** Namings of the relation's entities by something other than the value that is asked for. */
function namingsFor(relation: Relation): readonly Naming[] {
  const known = namingsByRelation.get(relation)
  if (known) return known
  allNamings ??= allRelations().flatMap(namingsOf)
  const found = allNamings.filter(
    ({ names, by, gaps }) =>
      names === relation.entity &&
      by !== relation.value &&
      relation.facts.filter(({ entity }) => gaps.has(entity)).length >= 4,
  )
  namingsByRelation.set(relation, found)
  return found
}

function isNamed(relation: Relation, { entity }: Fact): boolean {
  return namingsFor(relation).some(({ gaps }) => gaps.has(entity))
}

function joined(
  chance: Chance,
  { phrase, gaps }: Naming,
  entity: string,
  questions: readonly string[],
): string {
  const gap = chance.pick(gaps.get(entity) ?? [])
  return filled(
    chance.pick(questions),
    phrase.replace('{}', () => gap),
  )
}
