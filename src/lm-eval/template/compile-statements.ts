import { PyError, type PyValue } from '../python/index.ts'
import { callProblem } from './arguments.ts'
import { compileAssignment } from './assignment.ts'
import { type Evaluate, ExpressionCompiler } from './compile-expression.ts'
import { iterate, kindOf, printed, truth } from './inspect.ts'
import { assignedNames, type Frame, type Scope, targetNames } from './scope.ts'
import type { Body, FilterCall, MacroParameter, Statement } from './syntax.ts'
import type { Source } from './syntax-error.ts'
import { type Arguments, Callable, Loop, Undefined, type Value } from './values.ts'

/** A compiled part of a template: the text it writes. */
export type Render = (frame: Frame) => string

type Of<Kind extends Statement['kind']> = Statement & { readonly kind: Kind }

/** Compiles statements that stand in the scope `scope`, whose names are declared. */
export function compileBody(source: Source, scope: Scope, body: Body): Render {
  const parts = body.map((statement) => compileStatement(source, scope, statement))
  const [first, second] = parts
  if (first === undefined) return () => ''
  if (second === undefined) return first
  return (frame) => {
    let text = ''
    for (const part of parts) text += part(frame)
    return text
  }
}

function compileStatement(source: Source, scope: Scope, statement: Statement): Render {
  const expressions = new ExpressionCompiler(source, scope)
  switch (statement.kind) {
    case 'text': {
      const { text } = statement
      return () => text
    }
    case 'output': {
      const value = expressions.compile(statement.expression)
      return (frame) => printed(value(frame))
    }
    case 'if':
      return compileIf(source, scope, statement)
    case 'for':
      return compileFor(source, scope, statement)
    case 'set': {
      const value = expressions.compile(statement.value)
      const assign = compileAssignment(scope, statement.target)
      return (frame) => {
        assign(frame, value(frame))
        return ''
      }
    }
    case 'capture': {
      const assign = compileAssignment(scope, statement.target)
      const value = compileFiltered(source, scope, statement.filters, statement.body)
      return (frame) => {
        assign(frame, value(frame))
        return ''
      }
    }
    case 'with':
      return compileWith(source, scope, statement)
    case 'macro':
      return compileMacro(source, scope, statement)
    case 'filter': {
      const value = compileFiltered(source, scope, statement.filters, statement.body)
      return (frame) => textOnly(value(frame))
    }
  }
}

function compileIf(source: Source, scope: Scope, statement: Of<'if'>): Render {
  const expressions = new ExpressionCompiler(source, scope)
  const branches = statement.branches.map(({ condition, body }) => ({
    condition: expressions.compile(condition),
    render: compileBody(source, scope, body),
  }))
  const otherwise = compileBody(source, scope, statement.otherwise)
  return (frame) => {
    for (const { condition, render } of branches) if (truth(condition(frame))) return render(frame)
    return otherwise(frame)
  }
}

function compileFor(source: Source, scope: Scope, statement: Of<'for'>): Render {
  const { target, condition } = statement
  const inner = scope.inner(['loop', ...targetNames(target), ...assignedNames(statement.body)])
  const items = new ExpressionCompiler(source, scope).compile(statement.items)
  const isWanted = condition && new ExpressionCompiler(source, inner).compile(condition)
  const assign = compileAssignment(inner, target)
  const render = compileBody(source, inner, statement.body)
  const otherwise = compileInner(source, scope, statement.otherwise)
  const loopSlot = inner.ownSlot('loop')

  const wanted = (frame: Frame, all: readonly PyValue[]): readonly PyValue[] => {
    if (isWanted === undefined) return all
    return all.filter((item) => {
      frame.steps.take()
      inner.clear(frame)
      assign(frame, item)
      return truth(isWanted(frame))
    })
  }
  return (frame) => {
    const loop = new Loop(wanted(frame, [...iterate(items(frame))]))
    if (loop.items.length === 0) return otherwise(frame)
    let text = ''
    for (const item of loop.items) {
      frame.steps.take()
      inner.clear(frame)
      frame.slots[loopSlot] = loop
      assign(frame, item)
      text += render(frame)
      loop.index0 += 1
    }
    return text
  }
}

/** A body with a scope of its own. */
function compileInner(source: Source, scope: Scope, body: Body): Render {
  const inner = scope.inner(assignedNames(body))
  const render = compileBody(source, inner, body)
  return (frame) => {
    inner.clear(frame)
    return render(frame)
  }
}

/** What a body writes, with filters applied to it. */
function compileFiltered(
  source: Source,
  scope: Scope,
  filters: readonly FilterCall[],
  body: Body,
): Evaluate {
  const expressions = new ExpressionCompiler(source, scope)
  return filters.reduce<Evaluate>(
    (input, filter) => expressions.filter(input, filter),
    compileInner(source, scope, body),
  )
}

/** Unlike an output, a filter block writes nothing but strings. */
function textOnly(value: Value): string {
  if (typeof value === 'string') return value
  throw new PyError('TypeError', `a filter block must give a str, not ${kindOf(value)}`)
}

function compileWith(source: Source, scope: Scope, { bindings, body }: Of<'with'>): Render {
  const names = bindings.flatMap(({ target }) => targetNames(target))
  const inner = scope.inner([...names, ...assignedNames(body)])
  const outerExpressions = new ExpressionCompiler(source, scope)
  const compiled = bindings.map(({ target, value }) => ({
    assign: compileAssignment(inner, target),
    value: outerExpressions.compile(value),
  }))
  const render = compileBody(source, inner, body)
  return (frame) => {
    inner.clear(frame)
    for (const { assign, value } of compiled) assign(frame, value(frame))
    return render(frame)
  }
}

function compileMacro(source: Source, scope: Scope, statement: Of<'macro'>): Render {
  const { name, body } = statement
  const names = statement.parameters.map((parameter) => parameter.name)
  const inner = scope.inner([...names, ...assignedNames(body)])
  const expressions = new ExpressionCompiler(source, inner)
  const parameters = statement.parameters.map((parameter) => ({
    name: parameter.name,
    slot: inner.ownSlot(parameter.name),
    fallback: compileFallback(expressions, parameter),
  }))
  const render = compileBody(source, inner, body)
  const slot = scope.ownSlot(name)

  const run = (frame: Frame, { positional, keywords }: Arguments<Value>): string => {
    const problem = callProblem({ names, required: 0, open: false }, { positional, keywords })
    if (problem !== undefined) throw new PyError('TypeError', `macro '${name}' ${problem}`)
    frame.steps.take()
    // A copy, so that a macro may call itself; what it assigns stays its own.
    const own: Frame = { ...frame, slots: [...frame.slots] }
    inner.clear(own)
    for (const [index, parameter] of parameters.entries()) {
      const argument =
        positional[index] === undefined ? keywords.get(parameter.name) : positional[index]
      own.slots[parameter.slot] = argument === undefined ? parameter.fallback(own) : argument
    }
    return render(own)
  }
  return (frame) => {
    frame.slots[slot] = new Callable((given) => run(frame, given))
    return ''
  }
}

function compileFallback(expressions: ExpressionCompiler, parameter: MacroParameter): Evaluate {
  if (parameter.fallback !== undefined) return expressions.compile(parameter.fallback)
  const absent = new Undefined(`parameter '${parameter.name}' was not provided`)
  return () => absent
}
