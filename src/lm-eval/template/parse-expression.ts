import { parseComparison } from './parse-operators.ts'
import type { Expression, FilterCall } from './syntax.ts'
import type { TokenStream } from './token-stream.ts'
import type { Arguments } from './values.ts'

/* The expressions of jinja2 3.1 (jinja2/parser.py), from the loosest binding to the tightest. */

/** An expression, or several with commas between them, which make a tuple. */
export function parseTuple(stream: TokenStream): Expression {
  return parseItems(stream, parseExpression)
}

/** As {@link parseTuple}, without inline `if`: for `if` and `for` tags, where `if` means something else. */
export function parseTupleWithoutIf(stream: TokenStream): Expression {
  return parseItems(stream, parseOr)
}

function parseItems(
  stream: TokenStream,
  parseItem: (stream: TokenStream) => Expression,
): Expression {
  const first = parseItem(stream)
  if (!stream.isOperator(',')) return first
  const items = [first]
  while (stream.takeOperator(',') && stream.current.kind !== 'end' && !stream.isOperator(')'))
    items.push(parseItem(stream))
  return { kind: 'tuple', items }
}

/** `value if condition else otherwise`, and everything that binds tighter. */
export function parseExpression(stream: TokenStream): Expression {
  let value = parseOr(stream)
  while (stream.takeName('if')) {
    const condition = parseOr(stream)
    const otherwise = stream.takeName('else') ? parseExpression(stream) : undefined
    value = { kind: 'conditional', condition, value, otherwise }
  }
  return value
}

function parseOr(stream: TokenStream): Expression {
  let left = parseAnd(stream)
  while (stream.takeName('or')) left = { kind: 'or', left, right: parseAnd(stream) }
  return left
}

function parseAnd(stream: TokenStream): Expression {
  let left = parseNot(stream)
  while (stream.takeName('and')) left = { kind: 'and', left, right: parseNot(stream) }
  return left
}

function parseNot(stream: TokenStream): Expression {
  if (stream.takeName('not')) return { kind: 'not', operand: parseNot(stream) }
  return parseComparison(stream, parseFiltered)
}

/** An operand with filters, tests and calls behind it. */
function parseFiltered(stream: TokenStream): Expression {
  let value = parseSigned(stream)
  for (;;) {
    if (stream.isOperator('|')) value = parseFilters(stream, value)
    else if (stream.takeName('is')) value = parseTest(stream, value)
    else if (stream.isOperator('(')) value = parseCall(stream, value)
    else return value
  }
}

function parseSigned(stream: TokenStream): Expression {
  if (stream.takeOperator('-'))
    return parsePostfix(stream, { kind: 'negative', operand: parseSigned(stream) })
  if (stream.takeOperator('+'))
    return parsePostfix(stream, { kind: 'positive', operand: parseSigned(stream) })
  return parsePostfix(stream, parsePrimary(stream))
}

function parseFilters(stream: TokenStream, input: Expression): Expression {
  let value = input
  while (stream.takeOperator('|'))
    value = { kind: 'filter', input: value, filter: parseFilterCall(stream) }
  return value
}

/** A filter's name and arguments. */
export function parseFilterCall(stream: TokenStream): FilterCall {
  const { at } = stream.current
  return { name: stream.expectName(), given: parseOptionalArguments(stream), at }
}

const noArguments: Arguments<Expression> = { positional: [], keywords: new Map() }

function parseOptionalArguments(stream: TokenStream): Arguments<Expression> {
  return stream.isOperator('(') ? parseArguments(stream) : noArguments
}

function parseTest(stream: TokenStream, input: Expression): Expression {
  const negated = stream.takeName('not')
  const { at } = stream.current
  const name = stream.expectName()
  const given = takesBareArgument(stream)
    ? { positional: [parsePostfix(stream, parsePrimary(stream))], keywords: new Map() }
    : parseOptionalArguments(stream)
  const test: Expression = { kind: 'test', input, name, given, at }
  return negated ? { kind: 'not', operand: test } : test
}

/** Whether the test's one argument stands without brackets: `x is divisibleby 3`. */
function takesBareArgument(stream: TokenStream): boolean {
  const { current } = stream
  switch (current.kind) {
    case 'name':
      if (current.text === 'is') throw stream.error('tests cannot be chained with is')
      return !['else', 'or', 'and'].includes(current.text)
    case 'operator':
      return current.text === '[' || current.text === '{'
    case 'string':
    case 'integer':
    case 'float':
      return true
    case 'end':
      return false
  }
}

/** Attributes, subscripts and calls behind a value. */
function parsePostfix(stream: TokenStream, start: Expression): Expression {
  let value = start
  for (;;) {
    if (stream.takeOperator('.')) value = parseAttribute(stream, value)
    else if (stream.takeOperator('[')) value = parseSubscript(stream, value)
    else if (stream.isOperator('(')) value = parseCall(stream, value)
    else return value
  }
}

function parseAttribute(stream: TokenStream, owner: Expression): Expression {
  const token = stream.take()
  if (token.kind === 'name') return { kind: 'attribute', owner, name: token.text }
  if (token.kind !== 'integer') throw stream.error('expected a name or number after .', token)
  return { kind: 'item', owner, key: { kind: 'constant', value: token.value } }
}

function parseSubscript(stream: TokenStream, owner: Expression): Expression {
  const start = stream.isOperator(':') ? undefined : parseExpression(stream)
  if (stream.takeOperator(']')) {
    if (start === undefined) throw stream.unexpected('a subscript')
    return { kind: 'item', owner, key: start }
  }
  stream.expectOperator(':')
  const stop = parseBound(stream)
  const step = stream.takeOperator(':') ? parseBound(stream) : undefined
  stream.expectOperator(']')
  return { kind: 'slice', owner, bounds: [start, stop, step] }
}

function parseBound(stream: TokenStream): Expression | undefined {
  return stream.isOperator(':') || stream.isOperator(']') ? undefined : parseExpression(stream)
}

function parseCall(stream: TokenStream, callee: Expression): Expression {
  return { kind: 'call', callee, given: parseArguments(stream) }
}

function parseArguments(stream: TokenStream): Arguments<Expression> {
  const positional: Expression[] = []
  const keywords = new Map<string, Expression>()
  parseList(stream, '(', ')', () => {
    if (stream.isOperator('*') || stream.isOperator('**'))
      throw stream.error('arguments with * or ** are not supported')
    if (stream.current.kind === 'name' && stream.isOperator('=', 1)) {
      const name = stream.expectName()
      stream.expectOperator('=')
      keywords.set(name, parseExpression(stream))
    } else if (keywords.size > 0) {
      throw stream.error('a positional argument stands behind a named one')
    } else {
      positional.push(parseExpression(stream))
    }
  })
  return { positional, keywords }
}

/** Entries with commas between them, between brackets; a comma may follow the last. */
function parseList(stream: TokenStream, open: string, close: string, parseEntry: () => void): void {
  stream.expectOperator(open)
  while (!stream.takeOperator(close)) {
    parseEntry()
    if (!stream.isOperator(close)) stream.expectOperator(',')
  }
}

const constants = new Map<string, boolean | null>([
  ['true', true],
  ['True', true],
  ['false', false],
  ['False', false],
  ['none', null],
  ['None', null],
])

/** A name, literal or bracketed expression. */
function parsePrimary(stream: TokenStream): Expression {
  if (stream.isOperator('(')) return parseBrackets(stream)
  if (stream.isOperator('[')) {
    const items: Expression[] = []
    parseList(stream, '[', ']', () => items.push(parseExpression(stream)))
    return { kind: 'list', items }
  }
  if (stream.isOperator('{')) return parseDict(stream)
  const token = stream.current
  if (token.kind === 'operator' || token.kind === 'end') throw stream.unexpected('an expression')
  stream.take()
  if (token.kind === 'string') return { kind: 'constant', value: token.text + takeStrings(stream) }
  if (token.kind !== 'name') return { kind: 'constant', value: token.value }
  const value = constants.get(token.text)
  return value === undefined ? { kind: 'name', name: token.text } : { kind: 'constant', value }
}

/** Further strings right behind a string, which continue it. */
function takeStrings(stream: TokenStream): string {
  let text = ''
  while (stream.current.kind === 'string') {
    text += stream.current.text
    stream.take()
  }
  return text
}

function parseBrackets(stream: TokenStream): Expression {
  stream.expectOperator('(')
  if (stream.takeOperator(')')) return { kind: 'tuple', items: [] }
  const inner = parseTuple(stream)
  stream.expectOperator(')')
  return inner
}

function parseDict(stream: TokenStream): Expression {
  const entries: (readonly [Expression, Expression])[] = []
  parseList(stream, '{', '}', () => {
    const key = parseExpression(stream)
    stream.expectOperator(':')
    entries.push([key, parseExpression(stream)])
  })
  return { kind: 'dict', entries }
}
