import { hash } from 'node:crypto'

/** Block of SHA-256 in bytes, to which RFC 2104 fills up its key. */
const block = 64
const digest = 32

/**
 * HMAC-SHA-256 (RFC 2104) under a key, as 32 bytes in text, a character for each (`latin1`). Made of two one-shot hashes with text as
 * output: an `Hmac` object of `node:crypto` costs ten times as much, and an item takes several.
 * @param key and the messages are UTF-8 texts
 */
export function keyedHash(key: string): (message: string) => string {
  const known = prepared.get(key)
  if (known) return known
  const bytes = Buffer.from(key, 'utf8')
  const short = bytes.length > block ? hash('sha256', bytes, 'buffer') : bytes
  const inner = Buffer.alloc(block, 0x36)
  const outer = Buffer.alloc(block + digest, 0x5c)
  for (const [at, byte] of short.entries()) {
    inner[at] = byte ^ 0x36
    outer[at] = byte ^ 0x5c
  }
  const made = (message: string) => {
    const length = block + Buffer.byteLength(message)
    const filled = length <= scratch.length ? scratch.subarray(0, length) : Buffer.alloc(length)
    inner.copy(filled)
    filled.write(message, block)
    outer.write(hash('sha256', filled, 'binary'), block, 'binary')
    return hash('sha256', outer, 'binary')
  }
  if (prepared.size === mostPrepared) prepared.clear()
  prepared.set(key, made)
  return made
}

const scratch = Buffer.alloc(256)
/** A run draws from very few keys, a test from many. */
const mostPrepared = 64
const prepared = new Map<string, (message: string) => string>()
