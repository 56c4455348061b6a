import { type Document, isScalar, type Range, visit } from 'yaml'

/**
 * PyYAML lets the later lines of a quoted text start in any column, YAML asks for deeper ones than
 * the key's. Indents those of the first quoted text that was cut short, which changes no value:
 * white space at the start of such lines does not count. undefined: none was cut short.
 */
export function indentQuotedLines(text: string, document: Document): string | undefined {
  let repaired: string | undefined
  visit(document, (_, node) => {
    const range = isScalar(node) && isQuoted(node.type) ? node.range : undefined
    if (!range) return undefined
    const end = closingQuote(text, range[0])
    if (end === undefined || end < range[1]) return undefined
    repaired = indented(text, range[0], end)
    return visit.BREAK
  })
  return repaired === text ? undefined : repaired
}

function isQuoted(type: string | undefined): boolean {
  return type === 'QUOTE_SINGLE' || type === 'QUOTE_DOUBLE'
}

/** Where the quotes opened at `start` close; undefined where they never do. */
function closingQuote(text: string, start: Range[0]): number | undefined {
  const pattern = text[start] === '"' ? /"(?:[^"\\]|\\.)*"/suy : /'(?:[^']|'')*'/suy
  pattern.lastIndex = start
  return pattern.test(text) ? pattern.lastIndex - 1 : undefined
}

function indented(text: string, start: number, end: number): string {
  const indent = start - text.lastIndexOf('\n', start)
  const quoted = text
    .slice(start, end)
    .replace(/\n( *)(?=[^ \n])/gu, (_, spaces: string) => `\n${spaces.padEnd(indent)}`)
  return text.slice(0, start) + quoted + text.slice(end)
}
