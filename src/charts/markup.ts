/** A piece of markup that is safe to put into a page. */
export class Markup {
  readonly text: string

  constructor(text: string) {
    this.text = text
  }
}

type Part = string | number | Markup | readonly Markup[]

/** Markup from a template; every value that is not markup itself is escaped. */
export function markup(literals: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  let text = literals[0] ?? ''
  for (const [index, part] of parts.entries()) text += safe(part) + (literals[index + 1] ?? '')
  return new Markup(text)
}

function safe(part: Part): string {
  if (part instanceof Markup) return part.text
  if (typeof part === 'number') return String(part)
  if (typeof part === 'string') return escaped(part)
  let text = ''
  for (const piece of part) text += piece.text
  return text
}

const special = /[&<>"']/u
const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Most values hold nothing to escape: they are looked through once. */
function escaped(text: string): string {
  return special.test(text) ? text.replace(/[&<>"']/gu, (mark) => references[mark] ?? mark) : text
}
