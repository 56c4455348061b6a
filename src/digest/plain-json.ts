import { BareObject, identityOf, mostKeysKept } from './json-reader.ts'
import type { JsonObject, JsonValue } from './json-value.ts'
import type { Rules } from './rules.ts'

/**
 * The value of a text that is, to the last character, what `JSON.stringify` writes of it, on one line or
 * indented by two: most files are, and their reading is then native. Such a text has no key twice, no escape
 * that is not needed and one spelling per number. What that does not show is looked for in the value.
 * @returns undefined for any other text, of which nothing is known: it may be right or wrong
 */
export function readPlainJson(text: string, rules: Rules): JsonValue | undefined {
  const value = parsed(text)
  if (value === undefined || !isWrittenSo(value, text)) return undefined
  return strictCopy(value, rules, 0)
}

function parsed(text: string): JsonValue | undefined {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isWrittenSo(value: JsonValue, text: string): boolean {
  const isIndented = text.charCodeAt(1) === 0x0a
  const end = text.endsWith('\n') ? '\n' : ''
  return (isIndented ? JSON.stringify(value, null, 2) : JSON.stringify(value)) + end === text
}

/** The value with objects that inherit nothing; undefined where depth, a surrogate, an integer or a key is amiss. */
function strictCopy(
  value: JsonValue | undefined,
  rules: Rules,
  depth: number,
): JsonValue | undefined {
  if (typeof value === 'string') return value.isWellFormed() ? value : undefined
  if (typeof value === 'number') return isExact(value) ? value : undefined
  if (typeof value !== 'object' || value === null) return value
  if (depth === rules.maxDepth) return undefined
  return Array.isArray(value)
    ? strictArray(value, rules, depth + 1)
    : strictObject(value, rules, depth + 1)
}

function strictArray(
  items: readonly JsonValue[],
  rules: Rules,
  depth: number,
): JsonValue[] | undefined {
  const copy: JsonValue[] = []
  for (const item of items) {
    const own = strictCopy(item, rules, depth)
    if (own === undefined) return undefined
    copy.push(own)
  }
  return copy
}

function strictObject(object: JsonObject, rules: Rules, depth: number): JsonObject | undefined {
  const copy = new BareObject()
  for (const key in object) {
    const own = strictCopy(object[key], rules, depth)
    if (own === undefined || !isStrictKey(key, rules)) return undefined
    copy[key] = own
  }
  return copy
}

/** Written without fraction and exponent, and beyond the integers that a double holds, it may mean another. */
function isExact(value: number): boolean {
  return !Number.isInteger(value) || Number.isSafeInteger(value)
}

function isStrictKey(key: string, { rejectCaseVariants }: Rules): boolean {
  return rejectCaseVariants ? isSoleSpelling(key) : key.isWellFormed()
}

const spellings = new Map<string, string>()

/**
 * Whether of all keys that differ from this one only by case none was met before. False says nothing: too
 * many keys were, or it has lone surrogates.
 */
function isSoleSpelling(key: string): boolean {
  const identity = identityOf(key)
  const spelling = spellings.get(identity)
  if (spelling !== undefined) return spelling === key
  if (spellings.size === mostKeysKept || !key.isWellFormed()) return false
  spellings.set(identity, key)
  return true
}
