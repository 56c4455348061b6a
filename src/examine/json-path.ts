import type { Reply } from '../node/index.ts'

/** The body of a reply as JSON; `undefined` where it is a stream, or none. */
export function bodyOf(reply: Reply): unknown {
  try {
    return reply.json()
  } catch {
    return undefined
  }
}

/** The value at a place inside parsed JSON of a stranger, `undefined` where there is none. */
export function at(value: unknown, ...path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(
    (inner, name) =>
      typeof inner === 'object' && inner !== null && Object.hasOwn(inner, name)
        ? Reflect.get(inner, name)
        : undefined,
    value,
  )
}

/** The list at a place, empty where there is none. */
export function listAt(value: unknown, ...path: readonly (string | number)[]): readonly unknown[] {
  const found = at(value, ...path)
  return Array.isArray(found) ? found : []
}

/** The text at a place. */
export function textAt(value: unknown, ...path: readonly (string | number)[]): string | undefined {
  const found = at(value, ...path)
  return typeof found === 'string' ? found : undefined
}
