import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { PyValue } from '../../../src/lm-eval/index.ts'
import { parseJson } from '../../../src/lm-eval/python/index.ts'
import { compileTemplate } from '../../../src/lm-eval/template/index.ts'
import { describeCorpora } from '../../support/corpora.ts'

/** A template rendered by lm-evaluation-harness's own environment. */
interface JinjaCase {
  readonly template: string
  readonly out?: string
  readonly error?: string
}

describeCorpora('templates recorded from jinja2', ({ folder, present }) => {
  const file = join(folder, 'jinja.json')
  const text = present ? readFileSync(file, 'utf8') : '{"doc": {}, "cases": []}'
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
