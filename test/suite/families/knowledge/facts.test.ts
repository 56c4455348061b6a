import { describe, expect, it } from 'vitest'
import { checker } from '../../../../src/schema/index.ts'
import {
  type FactTable,
  FactTableSchema,
  factTables,
} from '../../../../src/suite/families/knowledge/facts/index.ts'
import { allRelations } from '../../../../src/suite/families/knowledge/relation.ts'

const check = checker(FactTableSchema)

describe('the tables of facts', () => {
  it.each(factTables.map((table) => ({ name: table.name, table })))(
    'keep their schema: $name',
    ({ table }) => {
      expect(check(table)).toMatchObject({ ok: true })
      for (const { tier, cells } of table.rows) {
        expect(cells, cells.join('|')).toHaveLength(table.columns.length)
        expect(tier).toBeLessThanOrEqual(3)
      }
    },
  )

  it.each(factTables.map((table) => ({ name: table.name, table })))(
    'say of each entity one thing, and name columns that exist: $name',
    ({ table }) => {
      for (const spec of table.relations) {
        for (const column of [spec.entity, spec.value, spec.near ?? spec.entity])
          expect(table.columns).toContain(column)
        expect(repeated(column(table, spec.entity)), spec.entity).toEqual([])
        if (spec.namesEntity) expect(repeated(column(table, spec.value)), spec.value).toEqual([])
        if (spec.numeric)
          for (const value of column(table, spec.value)) expect(value).toMatch(/^-?\d+$/)
      }
    },
  )

  it('have names of their own, in order, and a reference each', () => {
    const names = factTables.map(({ name }) => name)
    expect(names).toEqual([...new Set(names)].toSorted())
    for (const { reference } of factTables) expect(reference.length).toBeGreaterThan(8)
  })

  it('hold at least 1,500 facts that can be asked', () => {
    const facts = allRelations().reduce((sum, { facts }) => sum + facts.length, 0)
    expect(facts).toBeGreaterThan(3000)
    expect(factTables.reduce((sum, { rows }) => sum + rows.length, 0)).toBeGreaterThan(1500)
  })

  it('refuse a row with an empty cell and a phrase without a gap', () => {
    const table = structuredClone(factTables[0]) as FactTable
    expect(check({ ...table, rows: [...table.rows, { tier: 1, cells: ['x', ''] }] }).ok).toBe(false)
    const [spec] = table.relations
    expect(check({ ...table, relations: [{ ...spec, forward: ['What?', 'Who?'] }] }).ok).toBe(false)
  })
})

function column(table: FactTable, name: string): string[] {
  const at = table.columns.indexOf(name)
  return table.rows.map(({ cells }) => cells[at] ?? '')
}

function repeated(names: readonly string[]): string[] {
  return names.filter((name, at) => names.indexOf(name) !== at)
}
