import * as fractions from './fraction.ts'

/** What a `check` of the starter suite can compute with. */
export type Value = fractions.Fraction | string | boolean | null | readonly Value[]

export type Operation = (...args: readonly Value[]) => Value

/**
 * Evaluates the `check` of an item: exact numbers, "texts", [lists], + - * / % ^, brackets,
 * `true`, `null` and calls of the given operations.
 *
 * @throws when the text is not such an expression or an operation refuses its arguments.
 */
export function evaluate(source: string, operations: Readonly<Record<string, Operation>>): Value {
  const tokens = tokenize(source)
  let at = 0

  const fail = (): never => {
    throw new Error(`unexpected ${tokens[at] ?? 'end'} in ${source}`)
  }
  const take = (token: string): boolean => {
    if (tokens[at] !== token) return false
    at += 1
    return true
  }
  const expect = (token: string): void => {
    if (!take(token)) fail()
  }

  function list(close: string): Value[] {
    const values: Value[] = []
    if (take(close)) return values
    do values.push(sum())
    while (take(','))
    expect(close)
    return values
  }

  function primary(): Value {
    const token = tokens[at] ?? ''
    at += 1
    if (/^\d/.test(token)) return fractions.parseFraction(token)
    if (token.startsWith('"')) return token.slice(1, -1)
    if (token === '-') return fractions.negate(number(power()))
    if (token === '[') return list(']')
    if (token === 'true') return true
    if (token === 'null') return null
    if (token === '(') {
      const value = sum()
      expect(')')
      return value
    }
    const operation = operations[token]
    if (operation === undefined || !take('(')) return fail()
    return operation(...list(')'))
  }

  function power(): Value {
    const base = primary()
    return take('^') ? fractions.power(number(base), number(power())) : base
  }

  function product(): Value {
    let value = power()
    for (;;) {
      if (take('*')) value = fractions.multiply(number(value), number(power()))
      else if (take('/')) value = fractions.divide(number(value), number(power()))
      else if (take('%')) value = fractions.remainder(number(value), number(power()))
      else return value
    }
  }

  function sum(): Value {
    let value = product()
    for (;;) {
      if (take('+')) value = fractions.add(number(value), number(product()))
      else if (take('-')) value = fractions.subtract(number(value), number(product()))
      else return value
    }
  }

  const value = sum()
  return at === tokens.length ? value : fail()
}

function tokenize(source: string): string[] {
  return source.match(/\d+(?:\.\d+)?|"[^"]*"|[a-z]+|\S/g) ?? []
}

export function number(value: Value | undefined): fractions.Fraction {
  if (value === null || typeof value !== 'object' || !('n' in value)) {
    throw new Error(`${JSON.stringify(value)} is not a number`)
  }
  return value
}

/** How a value stands in an answer: texts as they are, numbers in decimal notation. */
export function text(value: Value | undefined): string {
  return typeof value === 'string' ? value : fractions.decimal(number(value))
}

export function items(value: Value | undefined): readonly Value[] {
  if (!Array.isArray(value)) throw new Error(`${JSON.stringify(value)} is not a list`)
  return value
}
