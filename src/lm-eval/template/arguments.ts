import { PyError } from '../python/index.ts'
import { kindOf, truth } from './inspect.ts'
import { type Arguments, Undefined, type Value } from './values.ts'

/** The parameters that a filter, test, method or function takes. */
export interface Parameters {
  readonly names: readonly string[]
  /** How many of the names must be given. */
  readonly required: number
  /** Whether further arguments of any number and name are taken. */
  readonly open: boolean
}

/** What is wrong with a call, or `undefined`. */
export function callProblem(
  { names, required, open }: Parameters,
  { positional, keywords }: Arguments<unknown>,
): string | undefined {
  if (!open && positional.length > names.length)
    return `takes at most ${names.length} arguments, got ${positional.length}`
  for (const name of keywords.keys()) {
    const index = names.indexOf(name)
    if (index < 0 && !open) return `has no argument '${name}'`
    if (index >= 0 && index < positional.length) return `got several values for '${name}'`
  }
  const missing = names.slice(positional.length, required).find((name) => !keywords.has(name))
  return missing === undefined ? undefined : `needs the argument '${missing}'`
}

/** The arguments of a checked call, read by position whether they were named or not. */
export class BoundArguments {
  readonly #parameters: Parameters
  readonly #given: Arguments<Value>

  constructor(parameters: Parameters, given: Arguments<Value>) {
    this.#parameters = parameters
    this.#given = given
  }

  /** `undefined` when it was left out. */
  optional(index: number): Value | undefined {
    const value = this.#given.positional[index]
    if (value !== undefined) return value
    const name = this.#parameters.names[index]
    return name === undefined ? undefined : this.#given.keywords.get(name)
  }

  value(index: number, fallback: Value = null): Value {
    const value = this.optional(index)
    return value === undefined ? fallback : value
  }

  text(index: number, fallback = ''): string {
    const value = this.value(index, fallback)
    return typeof value === 'string' ? value : this.#refuse(index, 'str', value)
  }

  textOrNone(index: number): string | null {
    return this.value(index) === null ? null : this.text(index)
  }

  int(index: number, fallback = 0): number {
    const value = this.value(index, BigInt(fallback))
    const isInt = typeof value === 'bigint' || typeof value === 'boolean'
    return isInt ? Number(value) : this.#refuse(index, 'int', value)
  }

  flag(index: number, fallback = false): boolean {
    return truth(this.value(index, fallback))
  }

  /** The positional arguments beyond the named parameters. */
  get rest(): readonly Value[] {
    return this.#given.positional.slice(this.#parameters.names.length)
  }

  get keywords(): ReadonlyMap<string, Value> {
    return this.#given.keywords
  }

  #refuse(index: number, wanted: string, value: Value): never {
    if (value instanceof Undefined) throw value.error()
    const name = this.#parameters.names[index] ?? String(index)
    throw new PyError('TypeError', `argument '${name}' must be ${wanted}, not ${kindOf(value)}`)
  }
}
