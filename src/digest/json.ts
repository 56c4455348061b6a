import { JsonError } from './json-place.ts'
import { JsonReader } from './json-reader.ts'
import type { JsonValue } from './json-value.ts'
import { readPlainJson } from './plain-json.ts'

export interface JsonOptions {
  /** Largest accepted input in bytes. Default 4 MiB. */
  readonly maxBytes?: number
  /** Deepest accepted nesting of arrays and objects. Default 32. */
  readonly maxDepth?: number
  /**
   * Reject keys of one object that differ only by case. Go's `encoding/json` treats them as one
   * key, so a signed `Payload` beside `payload` would mean two things. Default false.
   */
  readonly rejectCaseVariants?: boolean
}

const defaultMaxBytes = 4 * 1024 * 1024
const defaultMaxDepth = 32

/**
 * Reads RFC 8259 JSON so that no other parser can understand it differently: UTF-8 without byte
 * order mark or lone surrogates, no key twice, no number that a double cannot hold (integers
 * beyond 2^53 - 1, overflow to infinity), bounded size and depth.
 * @throws JsonError naming line and column
 */
export function parseStrictJson(bytes: Uint8Array, options: JsonOptions = {}): JsonValue {
  const maxBytes = options.maxBytes ?? defaultMaxBytes
  if (bytes.length > maxBytes) throw new JsonError(`more than ${maxBytes} bytes of JSON`, 0, 0)
  const text = decodeUtf8(bytes)
  const rules = {
    maxDepth: options.maxDepth ?? defaultMaxDepth,
    rejectCaseVariants: options.rejectCaseVariants ?? false,
  }
  return readPlainJson(text, rules) ?? new JsonReader(text, rules).read()
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** Decodes without replacing anything; a byte order mark stays and is then refused as a token. */
function decodeUtf8(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes)
  } catch {
    throw new JsonError('not UTF-8 text', 0, 0)
  }
}
