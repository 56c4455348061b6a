import {
  parseExpression,
  parseFilterCall,
  parseTuple,
  parseTupleWithoutIf,
} from './parse-expression.ts'
import { readSegments, type Segment } from './segments.ts'
import type { Body, Expression, FilterCall, MacroParameter, Statement, Target } from './syntax.ts'
import { type Source, syntaxError } from './syntax-error.ts'
import { TokenStream } from './token-stream.ts'

/**
 * Parses a template in the syntax of jinja2.
 * @throws IqError `SUITE` for what jinja2 rejects and for tags that are not supported, by name.
 */
export function parseTemplate(source: Source): Body {
  return new TemplateParser(source).parse()
}

/** Tags that only make sense inside or at the end of others. */
const innerTags = /^(?:else|elif|end[a-z]+)$/u

class TemplateParser {
  readonly #source: Source
  readonly #segments: readonly Segment[]
  #next = 0

  constructor(source: Source) {
    this.#source = source
    this.#segments = readSegments(source)
  }

  parse(): Body {
    const body: Statement[] = []
    while (this.#next < this.#segments.length) body.push(this.#statement())
    return body
  }

  #statement(): Statement {
    const segment = this.#segments[this.#next]
    this.#next += 1
    if (segment === undefined) throw new Error('read past the last segment')
    if (segment.kind === 'text') return segment
    const stream = new TokenStream(this.#source, segment.tokens, segment.at)
    if (segment.kind === 'statement') return this.#tag(stream, segment.at)
    const expression = parseTuple(stream)
    stream.expectEnd()
    return { kind: 'output', expression }
  }

  #tag(stream: TokenStream, at: number): Statement {
    const name = stream.expectName()
    switch (name) {
      case 'if':
        return this.#if(stream, at)
      case 'for':
        return this.#for(stream, at)
      case 'set':
        return this.#set(stream, at)
      case 'with':
        return this.#with(stream, at)
      case 'macro':
        return this.#macro(stream, at)
      case 'filter':
        return this.#filter(stream, at)
      default: {
        const what = innerTags.test(name) ? 'stands alone' : 'is not supported'
        throw syntaxError(this.#source, at, `the tag '${name}' ${what}`)
      }
    }
  }

  #if(stream: TokenStream, at: number): Statement {
    const branches: { condition: Expression; body: Body }[] = []
    let head = stream
    for (;;) {
      const condition = parseTupleWithoutIf(head)
      const { body, end } = this.#body(head, at, 'elif', 'else', 'endif')
      branches.push({ condition, body })
      head = end.stream
      if (end.name === 'elif') continue
      const otherwise = end.name === 'else' ? this.#lastBody(head, at, 'endif') : []
      if (end.name === 'endif') head.expectEnd()
      return { kind: 'if', branches, otherwise }
    }
  }

  #for(stream: TokenStream, at: number): Statement {
    const target = parseTarget(stream)
    if (!stream.takeName('in')) throw stream.unexpected("'in'")
    const items = parseTupleWithoutIf(stream)
    const condition = stream.takeName('if') ? parseExpression(stream) : undefined
    if (stream.isName('recursive')) throw stream.error('recursive loops are not supported')
    const { body, end } = this.#body(stream, at, 'else', 'endfor')
    const otherwise = end.name === 'else' ? this.#lastBody(end.stream, at, 'endfor') : []
    if (end.name === 'endfor') end.stream.expectEnd()
    return { kind: 'for', target, items, condition, body, otherwise }
  }

  #set(stream: TokenStream, at: number): Statement {
    const target = parseTarget(stream)
    if (stream.takeOperator('=')) {
      const value = parseTuple(stream)
      stream.expectEnd()
      return { kind: 'set', target, value }
    }
    const filters: FilterCall[] = []
    while (stream.takeOperator('|')) filters.push(parseFilterCall(stream))
    return { kind: 'capture', target, filters, body: this.#lastBody(stream, at, 'endset') }
  }

  #with(stream: TokenStream, at: number): Statement {
    const bindings: { target: Target; value: Expression }[] = []
    while (stream.current.kind !== 'end') {
      if (bindings.length > 0) stream.expectOperator(',')
      const target = parseTarget(stream)
      stream.expectOperator('=')
      bindings.push({ target, value: parseExpression(stream) })
    }
    return { kind: 'with', bindings, body: this.#lastBody(stream, at, 'endwith') }
  }

  #macro(stream: TokenStream, at: number): Statement {
    const name = stream.expectName()
    const parameters: MacroParameter[] = []
    stream.expectOperator('(')
    while (!stream.takeOperator(')')) {
      if (parameters.length > 0) stream.expectOperator(',')
      const parameter = stream.expectName()
      const fallback = stream.takeOperator('=') ? parseExpression(stream) : undefined
      if (fallback === undefined && parameters.at(-1)?.fallback !== undefined)
        throw stream.error('a parameter without default follows one with a default')
      parameters.push({ name: parameter, fallback })
    }
    return { kind: 'macro', name, parameters, body: this.#lastBody(stream, at, 'endmacro') }
  }

  #filter(stream: TokenStream, at: number): Statement {
    const filters = [parseFilterCall(stream)]
    while (stream.takeOperator('|')) filters.push(parseFilterCall(stream))
    return { kind: 'filter', filters, body: this.#lastBody(stream, at, 'endfilter') }
  }

  /** The statements up to the one tag that ends them. */
  #lastBody(head: TokenStream, at: number, endTag: string): Body {
    const { body, end } = this.#body(head, at, endTag)
    end.stream.expectEnd()
    return body
  }

  /** The statements after the tag `head` up to one of `endTags`. */
  #body(
    head: TokenStream,
    at: number,
    ...endTags: readonly string[]
  ): { readonly body: Body; readonly end: { name: string; stream: TokenStream } } {
    head.takeOperator(':')
    head.expectEnd()
    const body: Statement[] = []
    for (;;) {
      const segment = this.#segments[this.#next]
      if (segment === undefined)
        throw syntaxError(this.#source, at, `the tag has no ${endTags.at(-1)}`)
      if (segment.kind === 'statement') {
        const stream = new TokenStream(this.#source, segment.tokens, segment.at)
        const name = endTags.find((tag) => stream.takeName(tag))
        if (name !== undefined) {
          this.#next += 1
          return { body, end: { name, stream } }
        }
      }
      body.push(this.#statement())
    }
  }
}

/** What is assigned to: a name, `namespace.name`, or several of them with commas. */
function parseTarget(stream: TokenStream): Target {
  const first = parseSingleTarget(stream)
  if (!stream.isOperator(',')) return first
  const items = [first]
  while (stream.takeOperator(',') && !endsTarget(stream)) items.push(parseSingleTarget(stream))
  return { kind: 'tuple', items }
}

function endsTarget(stream: TokenStream): boolean {
  return stream.isName('in') || stream.isOperator('=') || stream.isOperator(')')
}

function parseSingleTarget(stream: TokenStream): Target {
  if (stream.takeOperator('(')) {
    const inner = parseTarget(stream)
    stream.expectOperator(')')
    return inner
  }
  const token = stream.current
  const name = stream.expectName()
  if (/^(?:true|false|none)$/iu.test(name)) throw stream.error(`cannot assign to ${name}`, token)
  if (!stream.takeOperator('.')) return { kind: 'name', name }
  return { kind: 'attribute', namespace: name, name: stream.expectName() }
}
