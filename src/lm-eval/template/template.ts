import { IqError, isIqError } from '../../errors/index.ts'
import { type PyDict, PyError, type PyValue } from '../python/index.ts'
import { ExpressionCompiler } from './compile-expression.ts'
import { compileBody } from './compile-statements.ts'
import { plain } from './inspect.ts'
import { parseTemplate } from './parse-template.ts'
import { assignedNames, type Frame, Scope } from './scope.ts'
import { StepBudget } from './step-budget.ts'
import type { Body } from './syntax.ts'
import type { Source } from './syntax-error.ts'
import { UndefinedError } from './values.ts'

/** A compiled template. */
interface Template {
  /**
   * The text for one document.
   * @throws IqError `SUITE` naming the template's place, for a missing field and whatever else Python refuses.
   */
  render(doc: PyDict): string
  /**
   * The value behind a template that is nothing but one `{{ expression }}`; `undefined` for others.
   * @throws as `render`, and for values that are not plain data (ranges, iterators)
   */
  readonly expression: ((doc: PyDict) => PyValue) | undefined
}

/**
 * Compiles a template in the subset of jinja2 that task files use, with Python's semantics. The
 * environment is that of lm-evaluation-harness (`lm_eval/utils.py`): missing values are errors, a
 * final newline stays, nothing is escaped, there is one more filter, `regex_replace`.
 * @param place file and field, for messages
 * @throws IqError `SUITE` for bad syntax, and by name for tags, filters and tests that are not supported
 */
export function compileTemplate(source: string, place: string): Template {
  const text = source.replace(/\r\n?/gu, '\n')
  const body = parseTemplate({ text, place })
  const scope = Scope.outermost(assignedNames(body))
  const render = compileBody({ text, place }, scope, body)
  const evaluate = compileSoleExpression({ text, place }, scope, body)
  return {
    render: (doc) => located(place, doc, render),
    expression: evaluate && ((doc) => located(place, doc, (frame) => plain(evaluate(frame)))),
  }
}

function compileSoleExpression(source: Source, scope: Scope, body: Body) {
  const [first, second] = body
  if (first?.kind !== 'output' || second !== undefined) return undefined
  return new ExpressionCompiler(source, scope).compile(first.expression)
}

/** Runs a compiled template; what the document does not fit gets the template's place. */
function located<T>(place: string, doc: PyDict, run: (frame: Frame) => T): T {
  try {
    return run({ doc, slots: [], steps: new StepBudget() })
  } catch (cause) {
    if (!isRefusal(cause)) throw cause
    throw new IqError('SUITE', `${place}: ${inWords(cause)}`, {
      next: 'check the template against the fields of the document',
      cause,
    })
  }
}

function inWords(cause: Error): string {
  if (!(cause instanceof RangeError)) return cause.message
  const isDeep = cause.message.includes('call stack')
  return isDeep ? 'it calls itself too often' : 'it makes a text that takes too much memory'
}

/** A `RangeError` is V8's for a text that grows too long and for macros that call themselves too often. */
function isRefusal(cause: unknown): cause is Error {
  return (
    isIqError(cause) ||
    cause instanceof PyError ||
    cause instanceof UndefinedError ||
    cause instanceof RangeError
  )
}
