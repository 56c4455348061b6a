/** Lengths and positions in Python count code points; JavaScript counts UTF-16 units. */

const surrogate = /[\ud800-\udfff]/
const pair = /[\ud800-\udbff][\udc00-\udfff]/g

/** Whether UTF-16 units may differ from code points; quick for Latin text. */
function hasSurrogates(text: string): boolean {
  return surrogate.test(text)
}

/** `len(text)`. */
export function codePointLength(text: string): number {
  return hasSurrogates(text) ? text.length - (text.match(pair)?.length ?? 0) : text.length
}

/** `text` as something indexed by code point. */
export function codePoints(text: string): string | readonly string[] {
  return hasSurrogates(text) ? Array.from(text) : text
}

/** `text[index]`, counted from the end when negative; undefined when out of range. */
export function characterAt(text: string, index: number): string | undefined {
  return codePoints(text).at(index)
}
