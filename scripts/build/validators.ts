import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import standalone from 'ajv/dist/standalone/index.js'
import { checked, codeFile, createAjv } from '../../src/schema/index.ts'
import { condensed } from './condensed.ts'

const { default: standaloneCode } = standalone

/**
 * Writes code that tells whether a value fits, for every schema that the sources check values by:
 * compiling one takes longer than a command. What is wrong with a value that does not fit is found by the
 * schema itself.
 */
export async function compileSchemas(root: string): Promise<void> {
  for (const file of globSync('src/**/*.ts', { cwd: root })) {
    const source = join(root, file)
    if (/\bchecker\(/u.test(readFileSync(source, 'utf8'))) await import(source)
  }
  const folder = join(root, 'dist/validators')
  mkdirSync(folder)
  for (const schema of checked) {
    writeFileSync(join(folder, codeFile(schema)), codeOf(schema))
  }
}

/** Code of a function that accepts what the schema accepts, and says nothing of what it refuses. */
export function codeOf(schema: object): string {
  const ajv = createAjv({
    strict: true,
    allowUnionTypes: true,
    messages: false,
    inlineRefs: false,
    code: { source: true },
  })
  return standaloneCode(ajv, ajv.compile(condensed({ ...schema })))
}
