import { IqError } from '../../errors/index.ts'
import { isTrue, type PyDict, type PyValue, typeName } from '../python/index.ts'

/** Settings of a filter or metric: those that nobody reads are refused. */
export class Settings {
  readonly #place: string
  readonly #values: ReadonlyMap<string, PyValue>
  readonly #read = new Set<string>()

  constructor(place: string, values: ReadonlyMap<string, PyValue>) {
    this.#place = place
    this.#values = values
  }

  text(key: string, absent: string): string {
    const value = this.value(key, absent)
    return typeof value === 'string' ? value : this.#refuse(key, 'text', value)
  }

  integer(key: string, absent: number | undefined): number {
    const value = this.value(key, absent === undefined ? null : BigInt(absent))
    return typeof value === 'bigint' ? Number(value) : this.#refuse(key, 'an integer', value)
  }

  /** Whether Python takes the value for true: YAML's "y" is text, and true. */
  flag(key: string): boolean {
    return isTrue(this.value(key, false))
  }

  texts(key: string): readonly string[] {
    const value = this.value(key, null)
    if (value === null) return []
    const items = Array.isArray(value) ? value : [null]
    return items.map((item: PyValue) =>
      typeof item === 'string' ? item : this.#refuse(key, 'a list of texts', value),
    )
  }

  dict(key: string): PyDict {
    const value = this.value(key, null)
    if (value === null) return new Map()
    return value instanceof Map ? value : this.#refuse(key, 'a mapping', value)
  }

  value(key: string, absent: PyValue): PyValue {
    this.#read.add(key)
    return this.#values.get(key) ?? absent
  }

  /** @throws IqError `SUITE` naming a key that no reader asked for */
  refuseOthers(): void {
    const other = [...this.#values.keys()].find((key) => !this.#read.has(key))
    if (other !== undefined) {
      throw new IqError('SUITE', `${this.#place}: unknown setting '${other}'`)
    }
  }

  #refuse(key: string, expected: string, value: PyValue): never {
    throw new IqError('SUITE', `${this.#place}: ${key} must be ${expected}, not ${typeName(value)}`)
  }
}
