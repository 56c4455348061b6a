import { closed, type Static, Type } from '../../../../schema/index.ts'

const Cell = Type.String({ minLength: 1, pattern: '^\\S(.*\\S)?$' })

/** Phrases hold one gap: `{}`, or `{a}` for the filling with its article. */
const Phrase = Type.String({ pattern: '\\{a?\\}' })

/** What a table says of its rows in two columns, and how it is asked. */
const Relation = closed({
  /** The column asked about, and the column that answers; each entity has exactly one value. */
  entity: Cell,
  value: Cell,
  /** Questions whose gap is an entity and whose answer is its value. */
  forward: Type.Optional(Type.Array(Phrase, { minItems: 2 })),
  /** Questions whose gap is a value and whose answer is an entity that has it. */
  backward: Type.Optional(Type.Array(Phrase, { minItems: 2 })),
  /** What a pair is, as `country and capital`; tables whose pairs can stand side by side. */
  pair: Type.Optional(Cell),
  /** Questions for a member of the class in the gap, and for the one that is none. */
  member: Type.Optional(Type.Array(Phrase, { minItems: 2 })),
  outsider: Type.Optional(Type.Array(Phrase, { minItems: 2 })),
  /** Questions without a gap for the entity with the highest and with the lowest value. */
  most: Type.Optional(Type.Array(Cell, { minItems: 2 })),
  least: Type.Optional(Type.Array(Cell, { minItems: 2 })),
  /** A noun phrase for the value by its entity, and for the entity by its value. */
  namesValue: Type.Optional(Phrase),
  namesEntity: Type.Optional(Phrase),
  /** The column whose cells say which rows are easily confused. */
  near: Type.Optional(Cell),
  /** Values are spelt after their entity (symbols, codes): wrong choices begin alike. */
  spelt: Type.Optional(Type.Boolean()),
  /** Values are whole numbers. */
  numeric: Type.Optional(Type.Boolean()),
})

/** A table of well-established facts, with the place where each can be looked up. */
export const FactTableSchema = closed({
  name: Cell,
  reference: Cell,
  columns: Type.Array(Cell, { minItems: 2 }),
  rows: Type.Array(
    closed({
      /** 1 (everybody meets it) to 3 (specialists do). */
      tier: Type.Integer({ minimum: 1, maximum: 3 }),
      cells: Type.Array(Cell),
    }),
    { minItems: 7 },
  ),
  relations: Type.Array(Relation, { minItems: 1 }),
})

export type FactTable = Static<typeof FactTableSchema>
export type RelationSpec = Static<typeof Relation>

interface TableText extends Omit<FactTable, 'rows' | 'columns'> {
  /** `country | capital | near` */
  readonly columns: string
  /** Rows `a|b|c`, parted by `;` or a new line; a blank line begins the next tier. */
  readonly rows: string
}

/** A table written as text, which is taken apart when its rows are first looked at. */
export function factTable({ columns, rows, ...rest }: TableText): FactTable {
  let read: FactTable['rows'] | undefined
  return {
    ...rest,
    columns: columns.split('|').map((column) => column.trim()),
    get rows() {
      read ??= rowsOf(rows)
      return read
    },
  }
}

function rowsOf(text: string): FactTable['rows'] {
  const tiers = text.trim().split(/\n\s*\n/)
  return tiers.flatMap((tier, at) =>
    parts(tier, /[;\n]/).map((row) => ({ tier: at + 1, cells: parts(row, /\|/) })),
  )
}

interface GroupsText extends Omit<FactTable, 'rows' | 'columns' | 'relations'> {
  /** What a member is and what a class is, as `moon | planet`. */
  readonly columns: string
  /** Lines `class: member, member / member of tier 2 / member of tier 3`. */
  readonly groups: string
  readonly relation: Omit<RelationSpec, 'entity' | 'value'>
}

/** A table of classes and their members, written by class; taken apart as `factTable` does. */
export function groupTable({ columns, groups, relation, ...rest }: GroupsText): FactTable {
  const [entity = '', value = ''] = parts(columns, /\|/)
  let read: FactTable['rows'] | undefined
  return {
    ...rest,
    columns: [entity, value],
    get rows() {
      read ??= membersOf(groups)
      return read
    },
    relations: [{ entity, value, ...relation }],
  }
}

function membersOf(groups: string): FactTable['rows'] {
  return parts(groups, /\n/).flatMap((line) => {
    const [name = '', members = ''] = parts(line, /:/)
    return members
      .split('/')
      .flatMap((text, at) =>
        parts(text, /,/).map((member) => ({ tier: at + 1, cells: [member, name] })),
      )
  })
}

function parts(text: string, by: RegExp): string[] {
  return text
    .split(by)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}
