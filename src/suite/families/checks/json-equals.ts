import { Type } from '../../../schema/index.ts'
import { checkKind } from './check-kind.ts'

/**
 * The answer is JSON with the value that `json` has; the order of keys counts only where `ordered` says so.
 * Blank space between the parts does not count.
 */
export const jsonEquals = checkKind(
  'json-equals',
  { json: Type.String({ minLength: 1 }), ordered: Type.Boolean() },
  ({ json, ordered }, answer) => {
    const found = parsed(answer)
    return (
      found !== undefined && written(found.value, ordered) === written(JSON.parse(json), ordered)
    )
  },
)

function parsed(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) }
  } catch {
    return undefined
  }
}

/** Canonical text of the shallow objects and lists that are asked for; deeper ones never match. */
function written(value: unknown, ordered: boolean, depth = 0): string {
  if (depth > 4) return 'too deep'
  if (Array.isArray(value))
    return `[${value.map((one) => written(one, ordered, depth + 1)).join()}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const entries = Object.entries(value)
  const placed = ordered ? entries : entries.toSorted(([a], [b]) => (a < b ? -1 : 1))
  const members = placed.map(
    ([key, one]) => `${JSON.stringify(key)}:${written(one, ordered, depth + 1)}`,
  )
  return `{${members.join()}}`
}
