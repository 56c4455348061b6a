import { type Sample, SampleSchema } from '../../../item/index.ts'

/** Values of a row, in the order of the columns. */
export type SampleRow = (string | number | null)[]

/** A column of the table `sample`: it follows from a field of the schema. */
interface Column {
  readonly field: keyof Sample
  readonly name: string
  readonly type: 'INTEGER' | 'REAL' | 'TEXT'
  /** Whether the column may be NULL. */
  readonly isNullable: boolean
  /** Whether NULL means that the sample has no such field. */
  readonly isOptional: boolean
  /** Whether the value is kept as JSON text. */
  readonly isJson: boolean
}

/** What of a JSON schema decides a column. */
interface FieldSchema {
  readonly type?: string
  readonly const?: unknown
  readonly anyOf?: readonly FieldSchema[]
}

const sqlTypes: ReadonlyMap<string, Column['type']> = new Map([
  ['integer', 'INTEGER'],
  ['number', 'REAL'],
  ['string', 'TEXT'],
])

const required: ReadonlySet<string> = new Set(SampleSchema.required)

const columns: readonly Column[] = Object.entries(SampleSchema.properties).map(([field, schema]) =>
  columnOf(field as keyof Sample, schema),
)

/** The columns as SQL: for `CREATE TABLE`, and by name. */
export const sampleTable = columns.map(definition).join(', ')
export const sampleColumns = columns.map(({ name }) => name).join(', ')

/** Where a row has the number of times that the item was asked. */
export const attemptsColumn = columns.findIndex(({ field }) => field === 'attempts')

/** A sample as the journal stores it. */
export function toRow(sample: Sample): SampleRow {
  const row: SampleRow = []
  for (const { field, isJson } of columns) {
    const value = sample[field] ?? null
    // SQLite keeps UTF-8: half a surrogate pair would come back as something else.
    if (isJson && value !== null) row.push(JSON.stringify(value))
    else row.push(typeof value === 'string' ? value.toWellFormed() : (value as SampleRow[number]))
  }
  return row
}

/** A stored sample. */
export function fromRow(row: Readonly<SampleRow>): Sample {
  const sample: Partial<Record<keyof Sample, unknown>> = {}
  let place = 0
  for (const { field, isJson, isOptional } of columns) {
    const value = row[place++] ?? null
    if (value === null && isOptional) continue
    sample[field] = isJson && typeof value === 'string' ? JSON.parse(value) : value
  }
  return sample as Sample
}

function columnOf(field: keyof Sample, schema: FieldSchema): Column {
  const shapes = schema.anyOf ?? [schema]
  const [shape = schema, ...others] = shapes.filter(({ type }) => type !== 'null')
  const isOptional = !required.has(field)
  const isChoice = others.every((other) => other.const !== undefined)
  const type = isChoice ? sqlTypes.get(String(shape.type)) : undefined
  return {
    field,
    name: field.replace(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`),
    type: type ?? 'TEXT',
    isNullable: isOptional || shapes.some(({ type: one }) => one === 'null'),
    isOptional,
    isJson: type === undefined,
  }
}

function definition({ field, name, type, isNullable }: Column): string {
  if (field === 'position') return `${name} ${type} PRIMARY KEY`
  return `${name} ${type}${isNullable ? '' : ' NOT NULL'}`
}
