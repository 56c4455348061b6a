import type { PyDict } from '../python/index.ts'
import type { StepBudget } from './step-budget.ts'
import type { Body, Statement, Target } from './syntax.ts'
import type { Value } from './values.ts'

/** What a running template sees: the document, and the values of its own names. */
export interface Frame {
  readonly doc: PyDict
  /** One per name a scope assigns; `undefined` until it is. */
  readonly slots: (Value | undefined)[]
  /** Shared by the frames of one rendering. */
  readonly steps: StepBudget
}

/**
 * The names that a part of a template assigns, resolved to slots when the template is compiled.
 * As in jinja2, `if` makes no scope of its own, while every round of a `for` starts afresh.
 */
export class Scope {
  readonly #outer: Scope | undefined
  readonly #slots = new Map<string, number>()
  readonly #counter: { next: number }

  private constructor(outer: Scope | undefined, names: readonly string[]) {
    this.#outer = outer
    this.#counter = outer === undefined ? { next: 0 } : outer.#counter
    for (const name of names) this.#slots.set(name, this.#counter.next++)
  }

  static outermost(names: readonly string[]): Scope {
    return new Scope(undefined, names)
  }

  inner(names: readonly string[]): Scope {
    return new Scope(this, names)
  }

  /** The slots that may hold `name`, the innermost first. */
  slotsOf(name: string): readonly number[] {
    const own = this.#slots.get(name)
    const outer = this.#outer?.slotsOf(name) ?? []
    return own === undefined ? outer : [own, ...outer]
  }

  /** The slot of a name that this scope assigns. */
  ownSlot(name: string): number {
    const slot = this.#slots.get(name)
    if (slot === undefined) throw new Error(`${name} was not declared`)
    return slot
  }

  /** Makes the names of this scope unassigned again. */
  clear(frame: Frame): void {
    for (const slot of this.#slots.values()) frame.slots[slot] = undefined
  }
}

/** The names that `body` assigns in the scope it stands in. */
export function assignedNames(body: Body): readonly string[] {
  return [...new Set(body.flatMap(namesAssignedBy))]
}

function namesAssignedBy(statement: Statement): readonly string[] {
  switch (statement.kind) {
    case 'set':
    case 'capture':
      return targetNames(statement.target)
    case 'macro':
      return [statement.name]
    case 'if':
      return [...statement.branches.map(({ body }) => body), statement.otherwise].flatMap(
        assignedNames,
      )
    case 'text':
    case 'output':
    case 'for':
    case 'with':
    case 'filter':
      return []
  }
}

/** The names that a target assigns; attributes of a namespace are none. */
export function targetNames(target: Target): readonly string[] {
  switch (target.kind) {
    case 'name':
      return [target.name]
    case 'tuple':
      return target.items.flatMap(targetNames)
    case 'attribute':
      return []
  }
}
