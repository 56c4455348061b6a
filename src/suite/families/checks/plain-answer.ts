/** What may stand around an answer without being part of it. */
const wrappings = [
  ['**', '**'],
  ['"', '"'],
  ['“', '”'],
  ['`', '`'],
] as const

/**
 * The answer without blank space around it, without one code fence around all of it, and without bold
 * type, quotation marks or backquotes around all of it: a reader would not count these. Linear in time.
 */
export function plainAnswer(answer: string): string {
  let plain = withoutFence(answer.trim())
  for (const [open, close] of wrappings) plain = without(plain, open, close)
  return plain
}

function withoutFence(text: string): string {
  const end = text.length - 3
  const line = text.indexOf('\n')
  if (!text.startsWith('```') || line === -1 || line >= end || !text.endsWith('```')) return text
  return text.slice(line + 1, end).trim()
}

/** Only a pair around the whole: text with the same mark inside keeps it. */
function without(text: string, open: string, close: string): string {
  const inner = text.slice(open.length, -close.length)
  const wraps = text.length > open.length + close.length
  if (!wraps || !text.startsWith(open) || !text.endsWith(close)) return text
  return inner.includes(open) || inner.includes(close) ? text : inner.trim()
}
