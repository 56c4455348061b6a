import { isDict } from '../dict.ts'
import { isList, type PyDict, type PyValue } from '../python/index.ts'

/** What Arrow's JSON reader takes for a timestamp of seconds. */
const timestamp =
  /^(\d{4}-\d{2}-\d{2})(?:[ T](\d{2})(?::(\d{2})(?::(\d{2}))?)?(Z|[-+]\d{2}(?::?\d{2})?)?)?$/

type Kind = 'bool' | 'number' | 'text' | 'list' | 'struct'

/**
 * The type of one place in JSON documents as the `datasets` library infers it over all of them,
 * mostly through Arrow: absent columns become None, integers beside floats become floats, keys
 * take the order of their first appearance, dates become datetimes. Where values differ in kind,
 * or nested objects in their keys, everything stays as written (its `Json` type).
 */
export class JsonType {
  #kind: Kind | 'none' | 'asWritten' = 'none'
  #integers = false
  #floats = false
  #datesOnly = true
  #item: JsonType | undefined
  readonly #fields = new Map<string, JsonType>()
  #reordered = false
  #changes: boolean | undefined

  /** Takes a value into account. */
  observe(value: PyValue): void {
    if (value === null || this.#kind === 'asWritten') return
    const kind = kindOf(value)
    if (this.#kind !== kind && this.#kind !== 'none') this.#kind = 'asWritten'
    else if (typeof value === 'bigint' || typeof value === 'number') this.#observeNumber(value)
    else if (typeof value === 'string') this.#datesOnly &&= momentOf(value) !== undefined
    else if (isList(value)) this.#observeList(value)
    else if (isDict(value)) this.#observeNested(value)
    if (this.#kind === 'none') this.#kind = kind
  }

  /** Takes a whole row into account; unlike nested objects rows may lack keys. */
  observeRow(row: PyDict): void {
    const names = Array.from(row.keys(), String)
    if (this.#kind !== 'none' && !sameNames(names, this.#fields.keys())) this.#reordered = true
    this.#kind = 'struct'
    for (const [key, value] of row) this.#field(String(key)).observe(value)
  }

  /** Keys in the order of their first appearance. */
  get keys(): readonly string[] {
    return [...this.#fields.keys()]
  }

  /** The value as the typed column holds it; the very value where nothing changes. */
  coerce(value: PyValue): PyValue {
    if (value === null || !this.#hasChanges()) return value
    if (typeof value === 'bigint') return Number(value)
    if (typeof value === 'string') return datetime(value)
    if (isList(value)) return value.map((item) => this.#item?.coerce(item) ?? null)
    return isDict(value) ? this.coerceRow(value) : value
  }

  /** `coerce` for an object. */
  coerceRow(value: PyDict): PyDict {
    if (!this.#hasChanges()) return value
    const row = new Map<PyValue, PyValue>()
    for (const [key, type] of this.#fields) row.set(key, type.coerce(value.get(key) ?? null))
    return row
  }

  #hasChanges(): boolean {
    this.#changes ??=
      this.#kind !== 'asWritten' &&
      ((this.#integers && this.#floats) ||
        (this.#kind === 'text' && this.#datesOnly) ||
        this.#reordered ||
        this.#parts().some((part) => part.#hasChanges()))
    return this.#changes
  }

  #parts(): readonly JsonType[] {
    return this.#item === undefined ? [...this.#fields.values()] : [this.#item]
  }

  #observeNumber(value: bigint | number): void {
    if (typeof value === 'bigint') this.#integers = true
    if (typeof value === 'number' || BigInt.asIntN(64, value) !== value) this.#floats = true
  }

  #observeList(value: readonly PyValue[]): void {
    this.#item ??= new JsonType()
    for (const item of value) this.#item.observe(item)
  }

  #observeNested(value: PyDict): void {
    const known = this.#kind === 'none' ? value.size : this.#fields.size
    if (value.size === known) this.observeRow(value)
    if (value.size !== known || this.#fields.size !== known || known === 0) this.#kind = 'asWritten'
  }

  #field(name: string): JsonType {
    const known = this.#fields.get(name)
    if (known) return known
    const field = new JsonType()
    this.#fields.set(name, field)
    return field
  }
}

function sameNames(names: readonly string[], known: Iterable<string>): boolean {
  let position = 0
  for (const name of known) if (names[position++] !== name) return false
  return position === names.length
}

function kindOf(value: Exclude<PyValue, null>): Kind {
  if (typeof value === 'boolean') return 'bool'
  if (typeof value === 'string') return 'text'
  if (typeof value === 'object') return isList(value) ? 'list' : 'struct'
  return 'number'
}

/** The text Python prints for the datetime, which is in UTC. */
function datetime(text: string): string {
  const moment = momentOf(text)
  return moment === undefined ? text : moment.toISOString().slice(0, 19).replace('T', ' ')
}

/** undefined for what is no timestamp, or none of the calendar. */
function momentOf(text: string): Date | undefined {
  const match = timestamp.exec(text)
  if (!match) return undefined
  const [, date = '', hour = '00', minute = '00', second = '00', zone = 'Z'] = match
  const local = `${date}T${hour}:${minute}:${second}`
  const valid = new Date(`${local}Z`)
  if (Number.isNaN(valid.valueOf()) || !valid.toISOString().startsWith(local)) return undefined
  return new Date(local + zone.replace(/^([-+]\d{2}):?(\d{2})?$/, (_, h, m = '00') => `${h}:${m}`))
}
