/** How Arrow, which wrote a Parquet file, understood a column that Parquet knows less of. */
export type ArrowType =
  | { readonly kind: 'timestamp'; readonly zone: string | undefined }
  /** `perSecond`: units in a second. */
  | { readonly kind: 'duration'; readonly perSecond: bigint }

const timestampType = 10
const durationType = 18
/** `TimeUnit`: seconds, milliseconds, microseconds, nanoseconds. */
const perSecond = [1n, 1000n, 1_000_000n, 1_000_000_000n]

/**
 * The columns of an `ARROW:schema` that are moments or durations, by name. It is an encapsulated message
 * of Arrow's (columnar format, "IPC"), a FlatBuffer in base64.
 */
export function readArrowSchema(base64: string): ReadonlyMap<string, ArrowType> {
  const bytes = Buffer.from(base64, 'base64')
  const start = bytes.readUInt32LE(0) === 0xffffffff ? 8 : 4
  const buffer = new FlatBuffer(bytes.subarray(start))
  const schema = buffer.table(buffer.root(), 2)
  const columns = new Map<string, ArrowType>()
  if (schema === undefined) return columns
  for (const field of buffer.tables(schema, 1)) {
    const type = typeOf(buffer, field)
    if (type) columns.set(buffer.text(field, 0) ?? '', type)
  }
  return columns
}

function typeOf(buffer: FlatBuffer, field: number): ArrowType | undefined {
  const type = buffer.table(field, 3)
  if (type === undefined) return undefined
  switch (buffer.byte(field, 2)) {
    case timestampType:
      return { kind: 'timestamp', zone: buffer.text(type, 1) }
    case durationType:
      return { kind: 'duration', perSecond: perSecond[buffer.short(type, 0) ?? 1] ?? 1n }
    default:
      return undefined
  }
}

/** Reads tables of a FlatBuffer by the places and the numbers of their fields. */
class FlatBuffer {
  readonly #bytes: Buffer

  constructor(bytes: Buffer) {
    this.#bytes = bytes
  }

  root(): number {
    return this.#bytes.readUInt32LE(0)
  }

  byte(table: number, field: number): number | undefined {
    const at = this.#place(table, field)
    return at === undefined ? undefined : this.#bytes.readUInt8(at)
  }

  short(table: number, field: number): number | undefined {
    const at = this.#place(table, field)
    return at === undefined ? undefined : this.#bytes.readInt16LE(at)
  }

  table(table: number, field: number): number | undefined {
    const at = this.#place(table, field)
    return at === undefined ? undefined : at + this.#bytes.readUInt32LE(at)
  }

  text(table: number, field: number): string | undefined {
    const at = this.table(table, field)
    if (at === undefined) return undefined
    const length = this.#bytes.readUInt32LE(at)
    return this.#bytes.toString('utf8', at + 4, at + 4 + length)
  }

  tables(table: number, field: number): readonly number[] {
    const at = this.table(table, field)
    if (at === undefined) return []
    return Array.from({ length: this.#bytes.readUInt32LE(at) }, (_, index) => {
      const entry = at + 4 + 4 * index
      return entry + this.#bytes.readUInt32LE(entry)
    })
  }

  /** Where a field lies; undefined when it is left out. */
  #place(table: number, field: number): number | undefined {
    const names = table - this.#bytes.readInt32LE(table)
    const slot = 4 + 2 * field
    if (slot >= this.#bytes.readUInt16LE(names)) return undefined
    const offset = this.#bytes.readUInt16LE(names + slot)
    return offset === 0 ? undefined : table + offset
  }
}
