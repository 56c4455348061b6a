import type { PyValue } from '../python/index.ts'
import type { Arguments } from './values.ts'

/** A parsed template. `at` is an offset in its source. */
export type Statement =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'output'; readonly expression: Expression }
  | {
      readonly kind: 'if'
      readonly branches: readonly { readonly condition: Expression; readonly body: Body }[]
      readonly otherwise: Body
    }
  | {
      readonly kind: 'for'
      readonly target: Target
      readonly items: Expression
      readonly condition: Expression | undefined
      readonly body: Body
      readonly otherwise: Body
    }
  | { readonly kind: 'set'; readonly target: Target; readonly value: Expression }
  /** `{% set x %}...{% endset %}`, with the filters named in the opening tag. */
  | {
      readonly kind: 'capture'
      readonly target: Target
      readonly filters: readonly FilterCall[]
      readonly body: Body
    }
  | {
      readonly kind: 'with'
      readonly bindings: readonly { readonly target: Target; readonly value: Expression }[]
      readonly body: Body
    }
  | {
      readonly kind: 'macro'
      readonly name: string
      readonly parameters: readonly MacroParameter[]
      readonly body: Body
    }
  | { readonly kind: 'filter'; readonly filters: readonly FilterCall[]; readonly body: Body }

export type Body = readonly Statement[]

export interface MacroParameter {
  readonly name: string
  readonly fallback: Expression | undefined
}

/** What `set`, `for` and `with` assign to. */
export type Target =
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'tuple'; readonly items: readonly Target[] }
  /** `ns.attribute`, of a `namespace()` only. */
  | { readonly kind: 'attribute'; readonly namespace: string; readonly name: string }

/** A filter with its arguments, without the value it is applied to. */
export interface FilterCall {
  readonly name: string
  readonly given: Arguments<Expression>
  readonly at: number
}

export type BinaryOperator = '+' | '-' | '*' | '/' | '//' | '%' | '**' | '~'
export type Comparison = '==' | '!=' | '<' | '<=' | '>' | '>=' | 'in' | 'not in'

export type Expression =
  | { readonly kind: 'constant'; readonly value: PyValue }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'list' | 'tuple'; readonly items: readonly Expression[] }
  | { readonly kind: 'dict'; readonly entries: readonly (readonly [Expression, Expression])[] }
  | { readonly kind: 'attribute'; readonly owner: Expression; readonly name: string }
  | { readonly kind: 'item'; readonly owner: Expression; readonly key: Expression }
  | {
      readonly kind: 'slice'
      readonly owner: Expression
      /** Start, stop and step. */
      readonly bounds: readonly [Bound, Bound, Bound]
    }
  | { readonly kind: 'call'; readonly callee: Expression; readonly given: Arguments<Expression> }
  | { readonly kind: 'filter'; readonly input: Expression; readonly filter: FilterCall }
  | {
      readonly kind: 'test'
      readonly input: Expression
      readonly name: string
      readonly given: Arguments<Expression>
      readonly at: number
    }
  | { readonly kind: 'not' | 'negative' | 'positive'; readonly operand: Expression }
  | {
      readonly kind: 'binary'
      readonly operator: BinaryOperator
      readonly left: Expression
      readonly right: Expression
    }
  | { readonly kind: 'and' | 'or'; readonly left: Expression; readonly right: Expression }
  | {
      readonly kind: 'comparison'
      readonly first: Expression
      readonly rest: readonly { readonly operator: Comparison; readonly operand: Expression }[]
    }
  | {
      readonly kind: 'conditional'
      readonly condition: Expression
      readonly value: Expression
      readonly otherwise: Expression | undefined
    }

type Bound = Expression | undefined
