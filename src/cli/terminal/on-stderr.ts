import { hasColour, painted } from './colour.ts'

/** A line for stderr, in colour where that is seen. */
export function onStderr(line: string): string {
  return hasColour(process.stderr, process.env) ? painted(line) : line
}
