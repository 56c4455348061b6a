import { dictSet, type PyValue, Tuple } from '../python/index.ts'
import { BoundArguments, callProblem } from './arguments.ts'
import { filters } from './filters/table.ts'
import { globals } from './globals.ts'
import { plain, truth } from './inspect.ts'
import { attributeOf, call, callAttribute, itemOf, sliceOf } from './lookup.ts'
import { ownedList } from './methods-of-containers.ts'
import { binaryOperators, comparisons, negative, positive } from './operators.ts'
import type { Routine } from './routine.ts'
import type { Frame, Scope } from './scope.ts'
import type { Expression, FilterCall } from './syntax.ts'
import { type Source, syntaxError } from './syntax-error.ts'
import { tests } from './tests.ts'
import { type Arguments, Undefined, type Value } from './values.ts'

/** A compiled expression. */
export type Evaluate = (frame: Frame) => Value

/** Compiles the expressions that stand in one scope of a template. */
export class ExpressionCompiler {
  readonly #source: Source
  readonly #scope: Scope

  constructor(source: Source, scope: Scope) {
    this.#source = source
    this.#scope = scope
  }

  /**
   * Compiles an expression to a function.
   * @throws IqError `SUITE` for filters and tests that do not exist or do not take the arguments given.
   */
  compile(expression: Expression): Evaluate {
    switch (expression.kind) {
      case 'constant': {
        const { value } = expression
        return () => value
      }
      case 'name':
        return this.#name(expression.name)
      case 'list': {
        const items = expression.items.map((item) => this.compile(item))
        return (frame) => ownedList(items.map((item) => plain(item(frame))))
      }
      case 'tuple': {
        const items = expression.items.map((item) => this.compile(item))
        return (frame) => new Tuple(items.map((item) => plain(item(frame))))
      }
      case 'dict':
        return this.#dict(expression.entries)
      case 'attribute': {
        const owner = this.compile(expression.owner)
        const { name } = expression
        return (frame) => attributeOf(owner(frame), name)
      }
      case 'item': {
        const owner = this.compile(expression.owner)
        const key = this.compile(expression.key)
        return (frame) => itemOf(owner(frame), key(frame))
      }
      case 'slice':
        return this.#slice(expression)
      case 'call':
        return this.#call(expression)
      case 'filter':
        return this.filter(this.compile(expression.input), expression.filter)
      case 'test': {
        const test = tests.get(expression.name)
        if (test === undefined)
          throw syntaxError(this.#source, expression.at, `there is no test '${expression.name}'`)
        return this.#routine(test, this.compile(expression.input), expression)
      }
      case 'not': {
        const operand = this.compile(expression.operand)
        return (frame) => !truth(operand(frame))
      }
      case 'negative':
      case 'positive': {
        const operand = this.compile(expression.operand)
        const operation = expression.kind === 'negative' ? negative : positive
        return (frame) => operation(operand(frame))
      }
      case 'binary': {
        const left = this.compile(expression.left)
        const right = this.compile(expression.right)
        const operation = binaryOperators[expression.operator]
        return (frame) => operation(left(frame), right(frame))
      }
      case 'and':
      case 'or': {
        const left = this.compile(expression.left)
        const right = this.compile(expression.right)
        const isDecisive = expression.kind === 'or'
        return (frame) => {
          const value = left(frame)
          return truth(value) === isDecisive ? value : right(frame)
        }
      }
      case 'comparison':
        return this.#comparison(expression)
      case 'conditional':
        return this.#conditional(expression)
    }
  }

  /** Compiles a filter over a value that is compiled already. */
  filter(input: Evaluate, call: FilterCall): Evaluate {
    const filter = filters.get(call.name)
    if (filter === undefined)
      throw syntaxError(this.#source, call.at, `there is no filter '${call.name}'`)
    this.#checkNamedRoutine(call)
    return this.#routine(filter, input, call)
  }

  /** The filters that take the name of another filter or of a test. */
  #checkNamedRoutine({ name, given, at }: FilterCall): void {
    const known = name === 'map' ? filters : tests
    const position = /attr$/u.test(name) ? 1 : 0
    if (!/^(?:map|select|reject|selectattr|rejectattr)$/u.test(name)) return
    const named = given.positional[position]
    if (named?.kind !== 'constant' || typeof named.value !== 'string') return
    const what = name === 'map' ? 'filter' : 'test'
    if (!known.has(named.value))
      throw syntaxError(this.#source, at, `there is no ${what} '${named.value}'`)
  }

  #routine(
    { parameters, run }: Routine<Value, Value>,
    input: Evaluate,
    { name, given, at }: FilterCall,
  ): Evaluate {
    const problem = callProblem(parameters, given)
    if (problem !== undefined) throw syntaxError(this.#source, at, `${name} ${problem}`)
    if (given.positional.length === 0 && given.keywords.size === 0) {
      const nothing = new BoundArguments(parameters, noArguments)
      return (frame) => run(input(frame), nothing)
    }
    const collect = this.#arguments(given)
    return (frame) => run(input(frame), new BoundArguments(parameters, collect(frame)))
  }

  #arguments({ positional, keywords }: Arguments<Expression>): (frame: Frame) => Arguments<Value> {
    if (positional.length === 0 && keywords.size === 0) return () => noArguments
    const values = positional.map((argument) => this.compile(argument))
    const named = Array.from(
      keywords,
      ([name, argument]) => [name, this.compile(argument)] as const,
    )
    return (frame) => ({
      positional: values.map((value) => value(frame)),
      keywords: new Map(named.map(([name, value]) => [name, value(frame)])),
    })
  }

  #name(name: string): Evaluate {
    const absent = globals.get(name) ?? new Undefined(`'${name}' is undefined`)
    const inDocument: Evaluate = (frame) => {
      const value = frame.doc.get(name)
      return value === undefined ? absent : value
    }
    return this.#scope.slotsOf(name).reduceRight<Evaluate>(
      (outer, slot) => (frame) => {
        const value = frame.slots[slot]
        return value === undefined ? outer(frame) : value
      },
      inDocument,
    )
  }

  #dict(entries: readonly (readonly [Expression, Expression])[]): Evaluate {
    const compiled = entries.map(
      ([key, value]) => [this.compile(key), this.compile(value)] as const,
    )
    return (frame) => {
      const dict = new Map<PyValue, PyValue>()
      for (const [key, value] of compiled) dictSet(dict, plain(key(frame)), plain(value(frame)))
      return dict
    }
  }

  #slice({ owner, bounds }: Expression & { readonly kind: 'slice' }): Evaluate {
    const sliced = this.compile(owner)
    const optional = (bound: Expression | undefined): Evaluate =>
      bound === undefined ? () => null : this.compile(bound)
    const [start, stop, step] = [optional(bounds[0]), optional(bounds[1]), optional(bounds[2])]
    return (frame) => sliceOf(sliced(frame), [start(frame), stop(frame), step(frame)])
  }

  #call({ callee, given }: Expression & { readonly kind: 'call' }): Evaluate {
    const collect = this.#arguments(given)
    if (callee.kind === 'attribute') {
      const owner = this.compile(callee.owner)
      return (frame) => callAttribute(owner(frame), callee.name, collect(frame))
    }
    const called = this.compile(callee)
    return (frame) => call(called(frame), collect(frame))
  }

  /** A chain: `a < b < c` holds when both pairs do. */
  #comparison({ first, rest }: Expression & { readonly kind: 'comparison' }): Evaluate {
    const start = this.compile(first)
    const links = rest.map(({ operator, operand }) => ({
      holds: comparisons[operator],
      operand: this.compile(operand),
    }))
    return (frame) => {
      let left = start(frame)
      for (const { holds, operand } of links) {
        const right = operand(frame)
        if (!holds(left, right)) return false
        left = right
      }
      return true
    }
  }

  /** As in jinja2, a part that can never be evaluated may hold filters that do not exist. */
  #conditional(expression: Expression & { readonly kind: 'conditional' }): Evaluate {
    const absent = new Undefined('the inline if has no else and its condition is false', true)
    const { condition, value, otherwise } = expression
    const compileValue = () => this.compile(value)
    const compileOtherwise = () =>
      otherwise === undefined ? () => absent : this.compile(otherwise)
    if (condition.kind === 'constant')
      return truth(condition.value) ? compileValue() : compileOtherwise()
    const holds = this.compile(condition)
    const [whenTrue, whenFalse] = [compileValue(), compileOtherwise()]
    return (frame) => (truth(holds(frame)) ? whenTrue(frame) : whenFalse(frame))
  }
}

const noArguments: Arguments<Value> = { positional: [], keywords: new Map() }
