import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ReportSchema, StatementSchema } from '../../src/attest/index.ts'

describe('published schemas', () => {
  it.each([
    ['report', ReportSchema],
    ['statement', StatementSchema],
  ])('schemas/%s.schema.json is the one the code checks with', (name, schema) => {
    const file = new URL(`../../schemas/${name}.schema.json`, import.meta.url)
    const $schema = 'http://json-schema.org/draft-07/schema#'
    const coded: unknown = JSON.parse(JSON.stringify({ $schema, ...schema }))
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(coded)
  })
})
