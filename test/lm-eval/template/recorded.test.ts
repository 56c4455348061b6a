import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { PyValue } from '../../../src/lm-eval/index.ts'
import { parseJson } from '../../../src/lm-eval/python/index.ts'
import { compileTemplate } from '../../../src/lm-eval/template/index.ts'
import { reference, withoutReference } from '../../support/reference.ts'

/** Templates rendered by lm-evaluation-harness's own environment, kept beside the repository. */
const file = reference('conformance', 'jinja.json')
const withoutVectors = withoutReference

interface JinjaCase {
  readonly template: string
  readonly out?: string
  readonly error?: string
}

describe.skipIf(withoutVectors)('templates recorded from jinja2', () => {
  const text = withoutVectors ? '{"doc": {}, "cases": []}' : readFileSync(file, 'utf8')
  const { cases }: { readonly cases: readonly JinjaCase[] } = JSON.parse(text)
  const doc = documentOf(parseJson(text))

  it.each(cases.filter(({ error }) => error === undefined))(
    'renders $template alike',
    (recorded) => {
      expect(compileTemplate(recorded.template, 'jinja.json').render(doc)).toBe(recorded.out)
    },
  )

  it.each(cases.filter(({ error }) => error !== undefined))('refuses $template', (recorded) => {
    expect(() => compileTemplate(recorded.template, 'jinja.json').render(doc)).toThrow(
      'jinja.json: ',
    )
  })
})

/** Numbers keep their Python types only in Python's own reading of the file. */
function documentOf(vectors: PyValue): ReadonlyMap<PyValue, PyValue> {
  const doc = vectors instanceof Map ? vectors.get('doc') : undefined
  return doc instanceof Map ? doc : new Map()
}
