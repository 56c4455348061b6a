/**
 * Writes the reference of the library into `docs/api/`, from the declarations in `dist/`: TypeScript 7
 * has no JavaScript interface that a generator of documentation could use.
 *
 *   npm run build && npm run api
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Declarations } from './api/declarations.ts'
import { packageEntries } from './api/entries.ts'
import { referenceOf } from './api/reference.ts'

const folder = resolve(import.meta.dirname, '../docs/api')

rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
for (const { specifier, file } of packageEntries()) {
  const declarations = new Declarations()
  const text = referenceOf(specifier, declarations.exportsOf(file), declarations)
  writeFileSync(join(folder, `${specifier.replaceAll('/', '-')}.md`), text)
}
