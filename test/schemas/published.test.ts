import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { expect, it } from 'vitest'
import { publishedSchemas } from '../../scripts/published-schemas.ts'

it.each([...publishedSchemas()])(
  '%s is what the code checks (npm run schemas writes it)',
  (path, text) => {
    expect(readFileSync(path, 'utf8')).toBe(text)
  },
)

it.each([...publishedSchemas()])('%s is itself a valid schema', (_, text) => {
  expect(new Ajv({ strict: true, allowUnionTypes: true }).validateSchema(JSON.parse(text))).toBe(
    true,
  )
})
