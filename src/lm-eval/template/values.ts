import type { PyValue } from '../python/index.ts'

/** What stands between the brackets of a call. */
export interface Arguments<T> {
  readonly positional: readonly T[]
  readonly keywords: ReadonlyMap<string, T>
}

/** What an expression of a template can evaluate to. */
export type Value = PyValue | Undefined | Range | DictView | Stream | Callable | Namespace | Loop

/** The values that are not plain data. */
export abstract class TemplateObject {
  /** `type(value).__name__`, for messages. */
  abstract readonly kind: string
}

/** A name, item or attribute that does not exist was used: jinja2's `UndefinedError`. */
export class UndefinedError extends Error {
  override readonly name = 'UndefinedError'
}

/**
 * What a missing name, item or attribute evaluates to: jinja2's `StrictUndefined`. Only some tests
 * and the filter `default` may look at it.
 */
export class Undefined extends TemplateObject {
  readonly kind = 'Undefined'
  /** Whether it prints and iterates as nothing, as the value of an inline `if` without `else` does. */
  readonly isSilent: boolean
  readonly #reason: string

  /** @param reason what is missing, as one clause. */
  constructor(reason: string, isSilent = false) {
    super()
    this.#reason = reason
    this.isSilent = isSilent
  }

  /** The error that every other use raises. */
  error(): UndefinedError {
    return new UndefinedError(this.#reason)
  }
}

/** Whether the value is missing in a way that prints, iterates and counts as nothing. */
export function isSilent(value: Value): boolean {
  return value instanceof Undefined && value.isSilent
}

/** A Python `range`. */
export class Range extends TemplateObject {
  readonly kind = 'range'
  readonly items: readonly bigint[]
  /** `repr(range)`. */
  readonly repr: string

  constructor(start: number, stop: number, step: number) {
    super()
    const length = Math.max(0, Math.ceil((stop - start) / step))
    this.items = Array.from({ length }, (_, index) => BigInt(start + index * step))
    this.repr = `range(${start}, ${stop}${step === 1 ? '' : `, ${step}`})`
  }
}

/** What `dict.items()`, `dict.keys()` and `dict.values()` return. */
export class DictView extends TemplateObject {
  readonly kind: 'dict_items' | 'dict_keys' | 'dict_values'
  readonly items: readonly PyValue[]

  constructor(kind: DictView['kind'], items: Iterable<PyValue>) {
    super()
    this.kind = kind
    this.items = [...items]
  }
}

/** A Python generator or iterator: its items can be taken once, and it does not print. */
export class Stream extends TemplateObject {
  readonly kind = 'generator'
  readonly items: Iterable<PyValue>

  constructor(items: IterableIterator<PyValue>) {
    super()
    this.items = items
  }
}

/** A bound method, a macro or a global function. */
export class Callable extends TemplateObject {
  readonly kind = 'function'
  readonly call: (given: Arguments<Value>) => Value

  constructor(call: (given: Arguments<Value>) => Value) {
    super()
    this.call = call
  }
}

/** The object of `{% set ns = namespace(...) %}`, whose attributes can be set from inside loops. */
export class Namespace extends TemplateObject {
  readonly kind = 'Namespace'
  readonly attributes: Map<string, Value>

  constructor(attributes: Iterable<readonly [string, Value]>) {
    super()
    this.attributes = new Map(attributes)
  }
}

/** The state of a running `for`, behind the name `loop`. */
export class Loop extends TemplateObject {
  readonly kind = 'LoopContext'
  readonly items: readonly PyValue[]
  index0 = 0
  /** The arguments of the last `loop.changed(...)`. */
  lastSeen: PyValue | undefined

  constructor(items: readonly PyValue[]) {
    super()
    this.items = items
  }
}
