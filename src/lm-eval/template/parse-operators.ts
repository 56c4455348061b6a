import type { BinaryOperator, Comparison, Expression } from './syntax.ts'
import type { TokenStream } from './token-stream.ts'

type ParseOperand = (stream: TokenStream) => Expression

const comparisons = ['==', '!=', '<=', '<', '>=', '>'] as const

/**
 * The binary operators, from the loosest binding to the tightest. All group from the left, the power
 * too, and a sign belongs to its operand: `-2**2` is 4, unlike in Python.
 */
const levels: readonly (readonly BinaryOperator[])[] = [
  ['+', '-'],
  ['~'],
  ['*', '/', '//', '%'],
  ['**'],
]

/** A chain of comparisons, and the arithmetic that binds tighter. */
export function parseComparison(stream: TokenStream, parseOperand: ParseOperand): Expression {
  const first = parseLevel(stream, 0, parseOperand)
  const rest: { operator: Comparison; operand: Expression }[] = []
  for (;;) {
    const operator = takeComparison(stream)
    if (operator === undefined) break
    rest.push({ operator, operand: parseLevel(stream, 0, parseOperand) })
  }
  return rest.length === 0 ? first : { kind: 'comparison', first, rest }
}

function takeComparison(stream: TokenStream): Comparison | undefined {
  if (stream.takeName('in')) return 'in'
  if (stream.isName('not') && stream.isName('in', 1)) {
    stream.take()
    stream.take()
    return 'not in'
  }
  return comparisons.find((operator) => stream.takeOperator(operator))
}

function parseLevel(stream: TokenStream, level: number, parseOperand: ParseOperand): Expression {
  const operators = levels[level]
  if (operators === undefined) return parseOperand(stream)
  let left = parseLevel(stream, level + 1, parseOperand)
  for (;;) {
    const operator = operators.find((text) => stream.takeOperator(text))
    if (operator === undefined) return left
    left = { kind: 'binary', operator, left, right: parseLevel(stream, level + 1, parseOperand) }
  }
}
