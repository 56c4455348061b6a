import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import standalone from 'ajv/dist/standalone/index.js'
import { checked, checkerOptions, codeFile, createAjv } from '../../src/schema/index.ts'

const { default: standaloneCode } = standalone

/** Writes the code of every schema that the sources check values by: compiling one takes longer than a command. */
export async function compileSchemas(root: string): Promise<void> {
  for (const file of globSync('src/**/*.ts', { cwd: root })) {
    const source = join(root, file)
    if (/\bchecker\(/u.test(readFileSync(source, 'utf8'))) await import(source)
  }
  const folder = join(root, 'dist/validators')
  mkdirSync(folder)
  for (const schema of checked) {
    const ajv = createAjv({ ...checkerOptions, code: { source: true } })
    writeFileSync(join(folder, codeFile(schema)), standaloneCode(ajv, ajv.compile(schema)))
  }
}
