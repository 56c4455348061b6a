/**
 * Parses JSON as servers write it: after a byte order mark (.NET), and with `NaN` and `-Infinity` as
 * bare words (Python's `json`). NaN and Infinity become null. Minus infinity, which is the log-probability
 * of what cannot be, becomes -9999 as vLLM words it, so that sums stay numbers.
 * Throws `SyntaxError`.
 */
export function parseJson(text: string): unknown {
  const body = text.startsWith('\ufeff') ? text.slice(1) : text
  try {
    return JSON.parse(body)
  } catch (error) {
    if (!bareWord.test(body)) throw error
    return JSON.parse(body.replace(wordOrString, spelled))
  }
}

const bareWord = /\b(?:NaN|Infinity)\b/u
/** Strings are matched too, so that words inside them are left alone. */
const wordOrString = /"(?:[^"\\]|\\.)*"|-?\b(?:NaN|Infinity)\b/gsu

function spelled(found: string): string {
  if (found.startsWith('"')) return found
  return found === '-Infinity' ? '-9999.0' : 'null'
}
