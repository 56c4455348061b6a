import { Declarations } from '../../scripts/api/declarations.ts'
import { packageEntries } from '../../scripts/api/entries.ts'

/** An `@example` of the documentation, as a module that can be run. */
export interface Example {
  readonly name: string
  readonly text: string
}

/** Every example of what the package exports. */
export function documentedExamples(): readonly Example[] {
  const examples = new Map<string, Example>()
  for (const { file } of packageEntries()) {
    for (const [name, { doc }] of new Declarations().exportsOf(file)) {
      const [, text] = /@example\n```ts\n(.*?)\n```/su.exec(doc) ?? []
      if (text !== undefined) examples.set(name, { name, text: asserting(text) })
    }
  }
  return [...examples.values()]
}

/** `expression // => value` becomes an assertion. */
function asserting(text: string): string {
  const lines = text
    .split('\n')
    .map((line) => line.replace(/^(\s*)(.+) \/\/ => (.+)$/u, '$1assert.deepEqual($2, $3)'))
  return `import assert from 'node:assert/strict'\n${lines.join('\n')}\n`
}
