/**
 * Decodes padded base64 in the standard or the URL-safe alphabet (RFC 4648), which DSSE requires
 * verifiers to accept. `Buffer.from` ignores junk, blanks, missing padding and stray bits, so the
 * result is encoded again and compared: every accepted text has exactly one meaning.
 * @returns undefined when `text` is not such base64
 */
export function decodeBase64(text: string): Buffer | undefined {
  const bytes = Buffer.from(text, 'base64')
  const standard = bytes.toString('base64')
  const urlSafe = standard.replaceAll('+', '-').replaceAll('/', '_')
  return text === standard || text === urlSafe ? bytes : undefined
}

/**
 * Decodes padded base64 in the standard alphabet only, as signed notes and checkpoints have it.
 * @returns undefined when `text` is not such base64
 */
export function decodeStandardBase64(text: string): Buffer | undefined {
  const bytes = Buffer.from(text, 'base64')
  return bytes.toString('base64') === text ? bytes : undefined
}
