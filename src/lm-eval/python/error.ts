import { codePointLength } from './code-points.ts'

/** The Python exceptions this room raises. */
export type PyErrorType =
  | 'JSONDecodeError'
  | 'MemoryError'
  | 'OverflowError'
  | 'RecursionError'
  | 'SyntaxError'
  | 'TypeError'
  | 'ValueError'
  | 'ZeroDivisionError'

/**
 * Where Python would raise an exception. It knows no file: whoever evaluates a task or reads data
 * turns it into an `IqError` that names file and place, with this error as its cause.
 */
export class PyError extends Error {
  override readonly name: string = 'PyError'
  readonly type: PyErrorType

  constructor(type: PyErrorType, message: string) {
    super(message)
    this.type = type
  }
}

/** Text that Python's `json.loads` refuses. The message ends with the line and column. */
export class JsonSyntaxError extends PyError {
  override readonly name = 'JsonSyntaxError'
  /** From 1. */
  readonly line: number
  /** From 1, in code points. */
  readonly column: number

  constructor(problem: string, text: string, offset: number) {
    const before = text.slice(0, offset).split('\n')
    const line = before.length
    const column = codePointLength(before.at(-1) ?? '') + 1
    super('JSONDecodeError', `${problem} at line ${line}, column ${column}`)
    this.line = line
    this.column = column
  }
}
