import canonicalize from 'canonicalize'
import { BareObject } from './json-reader.ts'

/**
 * The bytes of a JSON value in the canonical form of RFC 8785 (sorted keys, no blanks, one
 * spelling per number): equal values, equal bytes.
 * @throws TypeError for anything JSON cannot hold, which would otherwise vanish silently
 */
export function canonicalBytes(value: unknown): Buffer {
  refuseNonJson(value, '$')
  return Buffer.from(String(canonicalize(value)), 'utf8')
}

function refuseNonJson(value: unknown, path: string): void {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return
  if (typeof value === 'number' && Number.isFinite(value)) return
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) refuseNonJson(item, `${path}[${index}]`)
  } else if (isPlainObject(value)) {
    for (const [key, item] of Object.entries(value)) refuseNonJson(item, `${path}.${key}`)
  } else {
    throw new TypeError(`${path} is not a JSON value`)
  }
}

function isPlainObject(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null || value instanceof BareObject
}
