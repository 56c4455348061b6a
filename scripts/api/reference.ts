import type { Declaration, Declarations } from './declarations.ts'

/** Headings of the reference, in this order. */
const chapters = [
  ['function', 'Functions'],
  ['class', 'Classes'],
  ['value', 'Values'],
  ['type', 'Types'],
] as const

/** The reference of one entry of the package, as Markdown. */
export function referenceOf(
  specifier: string,
  exported: ReadonlyMap<string, Declaration>,
  declarations: Declarations,
): string {
  const entries = [...exported].sort(([a], [b]) => a.localeCompare(b))
  const sections = chapters.flatMap(([kind, title]) => {
    const own = entries.filter(([, declaration]) => declaration.kind === kind)
    const texts = own.map(([name, one]) => describe(name, one, declarations))
    return own.length === 0 ? [] : [`## ${title}\n`, ...texts]
  })
  return [`# ${specifier}\n`, ...sections].join('\n')
}

function describe(name: string, declaration: Declaration, declarations: Declarations): string {
  const parts = declarations.partsOf(declaration).map(({ text }) => text)
  const signature = [renamed(name, declaration), ...parts].join('\n')
  return `### ${name}\n\n\`\`\`ts\n${signature}\n\`\`\`\n\n${prose(declaration.doc)}\n`
}

/** A declaration under the name it is exported by. */
function renamed(name: string, declaration: Declaration): string {
  return declaration.text.replace(new RegExp(`\\b${declaration.name}\\b`, 'u'), name)
}

/** A comment with its tags as paragraphs. */
function prose(doc: string): string {
  return doc
    .replace(/^@param (\S+)/gmu, '- `$1`:')
    .replace(/@returns\b/gu, 'Returns')
    .replace(/@throws\b/gu, 'Throws')
    .replace(/^@example\b/gmu, 'Example:\n')
}
