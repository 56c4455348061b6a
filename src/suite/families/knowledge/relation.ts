import { type FactTable, factTables, type RelationSpec } from './facts/index.ts'
import { overlap, stems } from './overlap.ts'

/** One pair of a relation: `value` is true of `entity`, and no other value is. */
export interface Fact {
  readonly entity: string
  readonly value: string
  readonly tier: number
  /** Facts with the same mark are easily confused; '' where the table says nothing. */
  readonly near: string
}

/** Two columns of a table, ready to be asked. */
export interface Relation extends RelationSpec {
  readonly facts: readonly Fact[]
}

let known: readonly Relation[] | undefined

/** Every relation of every table; made when first asked for, since few commands ask for facts. */
export function allRelations(): readonly Relation[] {
  known ??= factTables.flatMap(relationsOf)
  return known
}

function relationsOf(table: FactTable): Relation[] {
  return table.relations.map((spec) => {
    const at = (name: string) => table.columns.indexOf(name)
    const facts = table.rows.map(({ tier, cells }) => ({
      entity: cells[at(spec.entity)] ?? '',
      value: cells[at(spec.value)] ?? '',
      tier,
      near: spec.near === undefined ? '' : (cells[at(spec.near)] ?? ''),
    }))
    return {
      ...spec,
      facts: facts.filter((fact) => spec.spelt || overlap(stems(fact.entity), fact.value) === 0),
    }
  })
}
