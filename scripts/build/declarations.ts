import { globSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Removes the declarations of `dist` that no published one imports: nobody can name what they say. */
export function removeUnreachable(root: string, entries: readonly string[]): void {
  const reached = new Set(entries.map((name) => join(root, 'dist', `${name}.d.ts`)))
  for (const file of reached) {
    const text = readFileSync(file, 'utf8')
    for (const [, path = ''] of text.matchAll(/(?:from |import\()['"](\.[^'"]+)\.[jt]s['"]/gu)) {
      reached.add(join(dirname(file), `${path}.d.ts`))
    }
  }
  for (const file of globSync('dist/**/*.d.ts', { cwd: root })) {
    if (!reached.has(join(root, file))) rmSync(join(root, file))
  }
}
