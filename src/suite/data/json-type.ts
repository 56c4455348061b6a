import { isList, type PyDict, type PyValue } from '../../python/index.ts'
import { isDict } from '../dict.ts'

/** What Arrow's JSON reader takes for a timestamp of seconds. */
const timestamp =
  /^(\d{4}-\d{2}-\d{2})(?:[ T](\d{2})(?::(\d{2})(?::(\d{2}))?)?(Z|[-+]\d{2}(?::?\d{2})?)?)?$/

/**
 * The type of one place in JSON documents as Arrow infers it over all of them, which lm-eval's
 * data library (`datasets`) applies: absent keys become None, integers beside floats become
 * floats, keys take the order of their first appearance, dates become datetimes.
 */
export class JsonType {
  #kind: 'null' | 'bool' | 'number' | 'text' | 'list' | 'struct' = 'null'
  #integers = false
  #floats = false
  #datesOnly = true
  #item: JsonType | undefined
  readonly #fields = new Map<string, JsonType>()
  /** A struct whose documents differ in keys or their order. */
  #irregular = false
  #changes: boolean | undefined

  /** Takes a value into account. @throws Error when it has another type than the values before */
  observe(value: PyValue): void {
    if (value === null) return
    if (typeof value === 'boolean') this.#become('bool')
    else if (typeof value === 'bigint' || typeof value === 'number') this.#observeNumber(value)
    else if (typeof value === 'string') this.#observeText(value)
    else if (isList(value)) this.#observeList(value)
    else if (isDict(value)) this.#observeStruct(value)
    else throw new Error('a tuple is no JSON value')
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
    return isDict(value) ? this.coerceStruct(value) : value
  }

  /** `coerce` for an object. */
  coerceStruct(value: PyDict): PyDict {
    if (!this.#hasChanges()) return value
    const struct = new Map<PyValue, PyValue>()
    for (const [key, type] of this.#fields) struct.set(key, type.coerce(value.get(key) ?? null))
    return struct
  }

  #hasChanges(): boolean {
    this.#changes ??=
      (this.#kind === 'number' && this.#integers && this.#floats) ||
      (this.#kind === 'text' && this.#datesOnly) ||
      (this.#kind === 'struct' && this.#irregular) ||
      this.#parts().some((part) => part.#hasChanges())
    return this.#changes
  }

  #parts(): readonly JsonType[] {
    return this.#item === undefined ? [...this.#fields.values()] : [this.#item]
  }

  #observeNumber(value: bigint | number): void {
    this.#become('number')
    if (typeof value === 'bigint') this.#integers = true
    if (typeof value === 'number' || BigInt.asIntN(64, value) !== value) this.#floats = true
  }

  #observeText(value: string): void {
    this.#become('text')
    if (this.#datesOnly) this.#datesOnly = isTimestamp(value)
  }

  #observeList(value: readonly PyValue[]): void {
    this.#become('list')
    this.#item ??= new JsonType()
    for (const item of value) this.#item.observe(item)
  }

  #observeStruct(value: PyDict): void {
    const first = this.#kind === 'null'
    this.#become('struct')
    let position = 0
    const known = first ? [] : this.keys
    for (const [key, item] of value) {
      const name = String(key)
      if (!first && known[position++] !== name) this.#irregular = true
      this.#field(name).observe(item)
    }
    if (!first && position !== known.length) this.#irregular = true
  }

  #field(name: string): JsonType {
    const known = this.#fields.get(name)
    if (known) return known
    const field = new JsonType()
    this.#fields.set(name, field)
    return field
  }

  #become(kind: 'bool' | 'number' | 'text' | 'list' | 'struct'): void {
    if (this.#kind === 'null') this.#kind = kind
    else if (this.#kind !== kind) throw new Error(`a ${kind} where other rows have a ${this.#kind}`)
  }
}

function isTimestamp(text: string): boolean {
  return momentOf(text) !== undefined
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
